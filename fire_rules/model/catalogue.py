"""Messages of the model (codes M1xx–M4xx): what is wrong with a building file and what to do."""


def _both(zh: str, en: str) -> dict[str, str]:
    return {"zh": zh, "en": en}


MESSAGES: dict[str, dict[str, str]] = {
    "M101": _both(
        "“{here_zh}”中没有“{key}”这个键\n用 fire-rules facts 查看每一类可写的键",
        "{here} has no key {key}\nfire-rules facts lists the keys of every class",
    ),
    "M102": _both(
        "“{key}”不属于“{here_zh}”，应写在：{there_zh}",
        "{key} does not belong in {here}; it belongs in: {there}",
    ),
    "M103": _both(
        "“{key}”与“{other}”是同一项，只能写一次\n请删去其中一处",
        "{key} and {other} say the same fact; state it once\nremove one of them",
    ),
    "M104": _both(
        "“{field_zh}”没有写值：是未知，还是没有？\n未知写 未知；没有写 无（列表也可写 []）；与本次检查无关则删去此键",
        "{field} has no value: unknown, or none?\nwrite unknown, or none ([] for a list), or leave the key out",
    ),
    "M105": _both(
        "此处应是“{class_zh}”的一组键和值",
        "expected the keys and values of a {class_} here",
    ),
    "M106": _both(
        "“{key}”应是列表\n每一项以“- ”开头；没有写 无，未知写 未知",
        "{key} must be a list\nstart each entry with '- '; write none if there are none, unknown if that is not known",
    ),
    "M109": _both(
        "“{field_zh}”写成一组键时必须有“值”",
        "{field} is written as a mapping, which needs a value key",
    ),
    "M110": _both(
        "“{field_zh}”此处应是一个值，而不是一组键、空项或嵌套列表",
        "{field} takes a single value here, not a mapping, an empty entry or a nested list",
    ),
    "M111": _both("“{key}”应是文字", "{key} must be text"),
    "M112": _both(
        "不认识建筑文件格式“{found}”（认识：{known}）",
        "unknown format of building files: {found} (known: {known})",
    ),
    "M113": _both(
        "“{key}”应写成“名称: 各项事实”的形式",
        "{key} must map names to facts",
    ),
    "M114": _both(
        "建筑文件的最外层应是键和值\n可用 fire-rules new 生成样例",
        "a building file must be keys and values at its root\nfire-rules new writes a skeleton",
    ),
    "M201": _both(
        "“{field_zh}”的值“{found}”不是数量\n"
        "可写数字、带单位的数字（3588 m2）或范围（3500..3700、<5 m、≥2）；未知写 未知",
        "{field}: {found} is no quantity\n"
        "write a number, a number with unit (3588 m2) or a range (3500..3700, <5 m, >=2); unknown if it is not known",
    ),
    "M202": _both(
        "“{field_zh}”：不认识单位“{word}”\n此项的单位是 {unit}",
        "{field}: unknown unit {word}\nthe unit of this fact is {unit}",
    ),
    "M203": _both(
        "“{field_zh}”：单位“{word}”量纲不符\n此项的单位是 {unit}",
        "{field}: {word} measures something else\nthe unit of this fact is {unit}",
    ),
    "M204": _both(
        "“{field_zh}”的值“{found}”不可能\n可能的范围：{bounds} {unit}",
        "{field}: {found} is not possible\npossible: {bounds} {unit}",
    ),
    "M205": _both(
        "“{field_zh}”的值“{found}”是约数，误差不明\n请写出范围，例如 3500..3700；无从得知则写 未知",
        "{field}: {found} is an approximation of unknown width\ngive a range such as 3500..3700, or write unknown",
    ),
    "M206": _both(
        "“{field_zh}”的值“{found}”中没有任何可能的值\n范围应从小到大，下限在前",
        "{field}: nothing lies within {found}\na range runs upwards, lower end first",
    ),
    "M207": _both(
        "“{field_zh}”的值“{found}”应为整数",
        "{field}: {found} must be a whole number",
    ),
    "M208": _both(
        "“{field_zh}”的值“{found}”不能精确换算为 {unit}\n请直接以 {unit} 填写",
        "{field}: {found} cannot be converted to {unit} exactly\ngive it in {unit}",
    ),
    "M210": _both(
        "“{field_zh}”的值“{found}”不是日期\n"
        "可写 2022-11-21、2022年11月21日、2022-11、2022，或 >= 2015-05-01、2019..2021",
        "{field}: {found} is no date\nwrite 2022-11-21, 2022-11, 2022, >= 2015-05-01 or 2019..2021",
    ),
    "M211": _both("“{field_zh}”：没有“{found}”这一天", "{field}: there is no such day as {found}"),
    "M212": _both(
        "“{field_zh}”的值“{found}”应为 是 或 否\n未知写 未知",
        "{field}: {found} must be true or false\nwrite unknown if that is not known",
    ),
    "M213": _both(
        "“{field_zh}”没有“{found}”这个取值\nfire-rules facts 列出各项可写的词",
        "{field} has no such value as {found}\nfire-rules facts lists the words of every fact",
    ),
    "M214": _both(
        "“{field_zh}”不能写“{found}”\n不知道写 未知；与之无关则删去此键",
        "{field} cannot be {found}\nwrite unknown if it is not known, or leave the key out",
    ),
    "M215": _both("“{field_zh}”应是文字，不是“{found}”", "{field} must be text, not {found}"),
    "M216": _both(
        "“{field_zh}”：“{found}”不能与其他取值并列\n只写 未知，或只列出可能的取值",
        "{field}: {found} cannot stand among other values\nwrite unknown alone, or list what is possible",
    ),
    "M217": _both(
        "“{field_zh}”应写所指对象的编号或名称，不是“{found}”",
        "{field} must name what it refers to by id or name, not {found}",
    ),
    "M290": _both("“{field_zh}”的值不能接受：{problem}", "{field} is not accepted: {problem}"),
    "M301": _both(
        "“{class_zh}”的编号“{id}”重复\n同一列表中编号（没有编号时为名称）不得相同",
        "two entries of {class_} are called {id}\nids must differ within a list (a name serves where there is no id)",
    ),
    "M302": _both(
        "“{class_zh}”不止一个，每个都要有编号或名称",
        "there are several entries of {class_}: each needs an id or a name",
    ),
    "M303": _both(
        "编号“{id}”不可用：不得为“?”，也不得含方括号或换行",
        "{id} cannot be an id: no '?', square brackets or line breaks",
    ),
    "M304": _both(
        "“{field_zh}”所指的{class_zh}“{found}”不存在",
        "{field}: there is no {class_} called {found}",
    ),
    "M305": _both(
        "“{field_zh}”所指的“{found}”不止一个：{paths}\n请写完整路径",
        "{field}: {found} could be any of {paths}\ngive the whole path",
    ),
    "M306": _both("“{section}”中没有类型“{found}”", "{section} has no type called {found}"),
    "M307": _both(
        "“{class_zh}”中没有可声明完整的列表“{found}”\n写 是，或写列表的键",
        "{class_} has no list or record {found} that could be declared complete\nwrite true, or the keys of lists",
    ),
    "M308": _both(
        "类型“{found}”的下列各项不适用于“{class_zh}”：{fields}",
        "type {found} does not fit a {class_}: {fields}",
    ),
    "M309": _both(
        "“{field_zh}”所指的“{found}”不在文件中，相应列表未列出，按未知处理",
        "{field}: {found} is not in the file, whose list of such is not stated; taken as unknown",
    ),
    "M310": _both(
        "“{field_zh}”写为 {stated}，而其各项合计（或最大、最小）为 {members}\n仍按所写的值检查，请核对",
        "{field} is stated as {stated}, but its members come to {members}\nthe stated value is used; check both",
    ),
    "M402": _both("缺少“{key}”", "{key} is missing"),
    "M403": _both(
        "“{key}”没有“{found}”这个取值\n可写：{known}",
        "{key} has no such value as {found}\npossible: {known}",
    ),
}
