"""Messages of following up (codes F6xx). The first line says what is wrong, the next what to do."""

MESSAGES: dict[str, dict[str, str]] = {
    "F601": {
        "zh": "{kind}应是含“{key}”列表的映射",
        "en": "the file of {kind} must be a mapping with a list {key}",
    },
    "F602": {
        "zh": "这一条没有写 {key}，未采用\n每条须写明对象、理由、批准人和截止日期，以及规则或义务",
        "en": "this entry has no {key} and is not used\n"
        "each needs subject, reason, approver and until, and a rule or an obligation",
    },
    "F603": {"zh": "没有名为“{key}”的键；可写：{known}", "en": "there is no key {key}; known: {known}"},
    "F604": {"zh": "规则库中没有“{name}”，这一条未采用", "en": "the rulebook has no {name}: the entry is not used"},
    "F605": {
        "zh": "“{found}”不是一个确切的日期，这一条未采用\n写成 2027-03-31 的样子",
        "en": "{found} is not one day: the entry is not used\nwrite it as 2027-03-31",
    },
    "F606": {
        "zh": "“{subject}”不止一处：{paths}；这一条未采用\n请写出完整路径，一条只对一处",
        "en": "{subject} is more than one place: {paths}; the entry is not used\n"
        "write the whole path; an entry is for one place",
    },
    "F607": {
        "zh": "强制性条文和法律义务不能暂缓：{obligation}（{clause}），{subject}；仍计为违反\n"
        "确有批准文件的，写入建筑文件的 accepted_deviations",
        "en": "a mandatory clause cannot be suppressed: {obligation} ({clause}) on {subject}; it still counts\n"
        "where an authority accepted a deviation, state it under accepted_deviations in the building file",
    },
    "F608": {
        "zh": "{source} 没有检查日期，无法核对截止日期 {until}；未采用\n用 --as-of 给出检查日期",
        "en": "{source} has no date of inspection, so until {until} cannot be checked; not used\n"
        "give the date of inspection by --as-of",
    },
    "F609": {
        "zh": "已于 {until} 到期（检查日期 {day}）：{obligation}，{subject}；未采用，仍计为违反\n"
        "改正，或由批准人重新批准",
        "en": "expired on {until} (date of inspection {day}): {obligation} on {subject}; not used, it still counts\n"
        "mend the violation, or have it approved again",
    },
    "F610": {
        "zh": "与 {other} 的一条重复：{obligation}，{subject}\n请删去一条",
        "en": "the entry at {other} says the same: {obligation} on {subject}\ndelete one of them",
    },
    "F611": {
        "zh": "没有用到：{name}，{subject}：{why}\n请改正或删除这一条",
        "en": "not used: {name} on {subject}: {why}\nmend or delete the entry",
    },
    "F612": {"zh": "没有文件“{file}”，这一条未采用", "en": "there is no file {file}: the entry is not used"},
    "F613": {
        "zh": "本次的选择不含 {name}，这一条没有核对",
        "en": "{name} is not in the selection of this run: the entry was not tried",
    },
    "F614": {"zh": "这一条应是映射，未采用", "en": "this entry is no mapping and is not used"},
    "F615": {
        "zh": "rule 与 obligation 只写一个，这一条未采用",
        "en": "write a rule or an obligation, not both: the entry is not used",
    },
    "F621": {"zh": "不是本工具的基线文件（format: {format}）", "en": "not a baseline file (format: {format})"},
    "F622": {"zh": "基线缺少“{key}”", "en": "the baseline has no {key}"},
    "F623": {
        "zh": "已改正：{obligation}，{subject}；基线中的这一条已无用\n用 fire-rules baseline --update 清除",
        "en": "corrected: {obligation} on {subject}; the entry of the baseline has served\n"
        "fire-rules baseline --update drops it",
    },
    "F624": {
        "zh": "{obligation}，{subject}：现在{verdict}，未能证明已改正，基线保留",
        "en": "{obligation} on {subject} is now {verdict}: not shown as corrected, the entry stays",
    },
    "F625": {
        "zh": "指纹 {fingerprint} 属于 {obligation}（{subject}），与这一条所写不符；未采用\n"
        "基线请由 fire-rules baseline 生成",
        "en": "the fingerprint {fingerprint} is of {obligation} on {subject}, not of what the entry says; not used\n"
        "let fire-rules baseline write the file",
    },
    "F626": {
        "zh": "{obligation}，{subject}：基线时 {then}，现在 {now}；请复核",
        "en": "{obligation} on {subject}: {then} in the baseline, {now} now; look at it again",
    },
    "F627": {"zh": "同一条写了两次：{fingerprint}", "en": "the entry is written twice: {fingerprint}"},
    "F628": {
        "zh": "{obligation}，{subject}：{why}，基线保留",
        "en": "{obligation} on {subject}: {why}; the entry stays",
    },
    "F641": {"zh": "不是本工具的 JSON 报告：{detail}", "en": "not a JSON report of this tool: {detail}"},
    "F642": {
        "zh": "上次报告中没有 {source}：其违反均算新出现",
        "en": "the earlier report has no {source}: all its violations count as new",
    },
    "F643": {
        "zh": "{obligation}，{subject}：上次违反，现在{verdict}；未能证明已改正，仍算未改正",
        "en": "{obligation} on {subject} was violated and is now {verdict}: not shown as corrected, it stays open",
    },
    "F644": {
        "zh": "{obligation}，{subject}：上次违反，{why}；不算改正",
        "en": "{obligation} on {subject} was violated; {why}: no correction",
    },
    "F645": {
        "zh": "两次报告的规则库不同：新出现的可能只是新增了规则",
        "en": "the rulebook is not that of the earlier report: what is new may only be newly checked",
    },
    "F646": {
        "zh": "上次报告中 {source} 没有在本次检查",
        "en": "{source} of the earlier report is not checked in this run",
    },
}
GONE = {
    "subject": {"zh": "文件中已没有这一对象", "en": "its subject is no longer in the file"},
    "unchecked": {"zh": "本次没有检查这一项", "en": "it is not checked in this run"},
}
VERDICTS = {
    "violation": {"zh": "违反", "en": "violated"},
    "compliant": {"zh": "未发现违反", "en": "no violation found"},
    "not_applicable": {"zh": "不适用", "en": "not applicable"},
    "undetermined": {"zh": "待定", "en": "undetermined"},
    "judgement": {"zh": "需判断", "en": "for judgement"},
}
