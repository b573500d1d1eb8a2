"""Messages of the rulebook: R1xx form, R2xx tables, R3xx rules, R4xx names and types, R5xx lint, R6xx cases."""

MESSAGES: dict[str, dict[str, str]] = {
    "R101": {"zh": "{what} 应为“键: 值”的映射", "en": "{what} must be a mapping of keys to values"},
    "R102": {"zh": "{what} 不认识键“{key}”；相近的键：{near}", "en": "{what} has no key {key!r}; nearest: {near}"},
    "R103": {"zh": "{what} 缺少键“{key}”", "en": "{what} lacks the key {key!r}"},
    "R104": {"zh": "{what} 的“{key}”应为 {expected}", "en": "{key!r} of {what} must be: {expected}"},
    "R105": {
        "zh": "“{key}: {value}”须加引号，否则 3.10 会被读成 3.1",
        "en": "put {key}: {value} in quotes, or YAML reads 3.10 as 3.1",
    },
    "R106": {
        "zh": "“{key}”不能取“{value}”；可取：{choices}；相近：{near}",
        "en": "{key!r} cannot be {value!r}; it is one of: {choices}; nearest: {near}",
    },
    "R107": {
        "zh": "“{key}: {value}”不是日期；请写成 2015-05-01 的形式",
        "en": "{key}: {value} is no date; write it as 2015-05-01",
    },
    "R108": {
        "zh": "规则文件“{file}”须放在以标准命名的文件夹内",
        "en": "the rule file {file} must stand in the folder of an instrument",
    },
    "R109": {"zh": "无法读取文件：{reason}", "en": "the file cannot be read: {reason}"},
    "R201": {
        "zh": "{table} 的键“{key}”既不是枚举名，也不是“名称: 单位”",
        "en": "key {key!r} of {table} is neither an enumeration nor written as `name: unit`",
    },
    "R202": {
        "zh": "{table} 的列“{column}”单位“{unit}”未知",
        "en": "column {column!r} of {table} has an unknown unit {unit!r}",
    },
    "R203": {
        "zh": "{table} 的这一行应有 {expected} 个单元格，实有 {found} 个",
        "en": "this line of {table} must have {expected} cells, found {found}",
    },
    "R204": {
        "zh": "{table} 没有任何行；cells 须用“|”分行书写",
        "en": "{table} has no rows; write cells as a block after `|`",
    },
    "R205": {
        "zh": "{table} 的单元格“{cell}”（列 {column}）应为 {unit} 的数字，或 —、不限、/",
        "en": "cell {cell!r} (column {column}) of {table} must be a number in {unit}, or one of — 不限 /",
    },
    "R206": {
        "zh": "“{cell}”不是 {key} 的区间；请写成 (24,50] 的形式",
        "en": "{cell!r} is no interval of {key}; write it as (24,50]",
    },
    "R207": {
        "zh": "枚举“{key}”没有“{cell}”；相近：{near}",
        "en": "enumeration {key} has no atom or group {cell!r}; nearest: {near}",
    },
    "R208": {
        "zh": "{table} 的两行重叠：“{first}”与“{second}”",
        "en": "two rows of {table} overlap: {first!r} and {second!r}",
    },
    "R209": {
        "zh": "{table} 缺少 {number} 种组合（如：{missing}），且未用 absent 说明其含义",
        "en": "{table} has no row for {number} cases (such as {missing}) and no `absent` that says what this means",
    },
    "R210": {
        "zh": "{table} 的区间 {first} 与 {second} 之间有空缺",
        "en": "{table} leaves a gap between the intervals {first} and {second}",
    },
    "R301": {
        "zh": "标准标识“{id}”与文件夹“{folder}”不符",
        "en": "the instrument {id!r} does not agree with its folder {folder!r}",
    },
    "R302": {"zh": "“{instrument}”没有任何版本", "en": "{instrument} has no editions"},
    "R303": {
        "zh": "版本“{first}”与“{second}”的施行日期重叠",
        "en": "the editions {first!r} and {second!r} overlap in time",
    },
    "R304": {
        "zh": "缺少 force，且“{instrument}”没有默认的效力",
        "en": "there is no `force`, and {instrument} has no default force",
    },
    "R305": {
        "zh": "效力期间的终止日 {end} 早于起始日 {start}",
        "en": "the period of force ends on {end}, before it begins on {start}",
    },
    "R306": {
        "zh": "效力期间的次序有误或重叠：{first} 与 {second}",
        "en": "the periods of force from {first} and {second} overlap or are out of order",
    },
    "R307": {
        "zh": "自 {start} 起的期间不在版本“{edition}”之内；已知版本：{known}",
        "en": "the period from {start} does not lie in edition {edition!r}; known editions: {known}",
    },
    "R308": {
        "zh": "效力期间不在“{instrument}”的任何版本之内",
        "en": "no period of force lies in an edition of {instrument}",
    },
    "R309": {
        "zh": "规则“{rule}”未说明以哪个日期为准（governed_by）",
        "en": "rule {rule} does not say which date decides (governed_by)",
    },
    "R310": {
        "zh": "规则标识“{rule}”须以“{prefix}”开头，并有简短名称",
        "en": "the rule id {rule!r} must begin with {prefix!r} and go on with a slug",
    },
    "R311": {
        "zh": "规则的条文号“{clause}”不在文件的条文“{file}”之内",
        "en": "the rule's clause {clause!r} is not within clause {file!r} of the file",
    },
    "R312": {
        "zh": "规则“{rule}”须恰有 measure、require、every、judge 之一（现有：{found}）",
        "en": "rule {rule} must have exactly one of measure, require, every, judge (found: {found})",
    },
    "R313": {
        "zh": "规则“{rule}”的 measure 须恰有一个界限：at_most、at_least、below 或 above（现有：{found}）",
        "en": "rule {rule}: a measure takes exactly one bound, at_most, at_least, below or above (found: {found})",
    },
    "R314": {"zh": "规则“{rule}”的 {key} 不能与 {kind} 并用", "en": "rule {rule}: {key} does not go with {kind}"},
    "R315": {"zh": "周期“{value}”须为正整数个月", "en": "the period {value} must be a whole number of months"},
    "R316": {
        "zh": "调整“{label}”须恰有 replace、times、plus、waive 之一（现有：{found}）",
        "en": "adjustment {label!r} must have exactly one of replace, times, plus, waive (found: {found})",
    },
    "R317": {
        "zh": "调整“{label}”：对 require 只能用 waive，不能用 {effect}",
        "en": "adjustment {label!r}: a requirement can only be waived, not changed by {effect}",
    },
    "R318": {"zh": "同一规则内的调整“{label}”重名", "en": "adjustment {label!r} stands twice in one rule"},
    "R319": {
        "zh": "调整“{label}”提到的“{name}”不是它前面的调整",
        "en": "adjustment {label!r} names {name!r}, which is no earlier adjustment",
    },
    "R320": {
        "zh": "定义“{name}”须有 value，或同时有 strict 与 lenient",
        "en": "definition {name} needs either value, or both strict and lenient",
    },
    "R321": {
        "zh": "标准“{instrument}”有两份不同的 instrument.yaml",
        "en": "there are two different instrument.yaml of {instrument}",
    },
    "R322": {"zh": "文件夹“{folder}”缺少 instrument.yaml", "en": "the folder {folder} has no instrument.yaml"},
    "R323": {
        "zh": "期限“{value}”须为日（2020-12-31）、月（2020-12）、年（2020），或 edition（版本期末，须有终止日期）",
        "en": "the time limit {value} must be a day (2020-12-31), a month, a year, or edition (where it has an end)",
    },
    "R324": {
        "zh": "地域“{value}”须为省、市名，或自上而下的“省/市/县”",
        "en": "the place {value!r} must be a province, a city, or the way down: province/city/county",
    },
    "R330": {"zh": "用例须恰有 rule 与 definition 之一", "en": "a case names exactly one of rule and definition"},
    "R401": {"zh": "规则标识“{name}”重复", "en": "two rules have the id {name!r}"},
    "R402": {"zh": "条文“{name}”有两个文件", "en": "clause {name} stands in two files"},
    "R403": {"zh": "定义“{name}”重复", "en": "{name} is defined twice"},
    "R404": {
        "zh": "没有名为“{name}”的类或视图；相近：{near}",
        "en": "there is no class or view {name!r}; nearest: {near}",
    },
    "R405": {
        "zh": "“{name}”已是字段，不能再作定义",
        "en": "{name} is a field; a name is a field or a definition, never both",
    },
    "R406": {"zh": "视图名“{name}”重复，或与类同名", "en": "the name of the view {name!r} is taken"},
    "R407": {
        "zh": "义务“{obligation}”的规则对象不一致：{first} 与 {second}",
        "en": "the rules of obligation {obligation!r} have different subjects: {first} and {second}",
    },
    "R408": {
        "zh": "表“{table}”的键应为 {expected}，得到 {found}",
        "en": "table {table} is keyed by {expected}, found {found}",
    },
    "R409": {"zh": "“{rule}”应得到 {expected}，实为 {found}", "en": "{rule} must yield {expected}, found {found}"},
    "R410": {
        "zh": "规则“{rule}”的 records 须为带日期的列表",
        "en": "records of rule {rule} must be a list whose members have a date",
    },
    "R411": {"zh": "定义互相引用成环：{path}", "en": "definitions refer to each other in a circle: {path}"},
    "R412": {
        "zh": "台账把“{clause}”记为 {status}，但已有规则检查它：{rules}",
        "en": "the ledger calls {clause} {status}, yet rules check it: {rules}",
    },
    "R413": {
        "zh": "台账把“{clause}”记为已检查，但没有规则",
        "en": "the ledger calls {clause} checked, yet no rule does",
    },
    "R414": {
        "zh": "规则“{rule}”的 implies.fact“{name}”不是 {class_} 的枚举字段",
        "en": "rule {rule}: implies.fact {name!r} is no field of {class_} with an enumeration",
    },
    "R415": {
        "zh": "规则“{rule}”的 implies.from“{name}”须得到 {enum} 的取值或分组",
        "en": "rule {rule}: implies.from {name!r} must yield atoms or groups of {enum}",
    },
    "R501": {"zh": "规则“{rule}”没有“{verdict}”的用例", "en": "rule {rule} has no case that expects {verdict}"},
    "R502": {
        "zh": "规则“{rule}”的调整“{label}”没有用例",
        "en": "no case of rule {rule} shows its adjustment {label!r}",
    },
    "R503": {"zh": "规则“{rule}”的第 {item} 款没有用例", "en": "no case of rule {rule} shows its item {item}"},
    "R504": {
        "zh": "用例“{at}”为待定，却未列出缺少的事实（missing）",
        "en": "case {at!r} is undetermined and does not list what is missing",
    },
    "R505": {"zh": "事实“{fact}”没有任何规则、定义或视图读取", "en": "nothing reads the fact {fact}"},
    "R506": {
        "zh": "义务“{obligation}”自 {first} 至 {last} 没有有效的规则",
        "en": "no rule of obligation {obligation!r} is in force from {first} to {last}",
    },
    "R507": {
        "zh": "义务“{obligation}”在 {day} 有两条强制性条文同时生效且互不替代：{rules}",
        "en": "on {day} obligation {obligation!r} is carried by several mandatory clauses that overlap: {rules}",
    },
    "R508": {
        "zh": "规则“{rule}”的调整“{first}”与“{second}”都替换限值，可能同时适用而没有先后",
        "en": "rule {rule}: the adjustments {first!r} and {second!r} both replace the limit and may apply together",
    },
    "R509": {
        "zh": "表“{table}”没有来源与核对日期（source: sheet, verified, against）",
        "en": "table {table} has no stamp (source: sheet, verified, against)",
    },
    "R510": {"zh": "“{what}”缺少 {key} 的中文或英文", "en": "{what} lacks {key} in one of the two languages"},
    "R511": {"zh": "文件名应为条文号：{expected}", "en": "the file should be named by its clause: {expected}"},
    "R512": {"zh": "条文“{clause}”没有台账行", "en": "clause {clause} has no row in the ledger"},
    "R513": {
        "zh": "表“{table}”有 {number} 个“/”单元格可被规则“{rule}”查到",
        "en": "rule {rule} can reach {number} cells of table {table} that say there is no such case",
    },
    "R514": {"zh": "定义“{name}”没有任何规则、定义或视图读取", "en": "nothing reads the definition {name}"},
    "R515": {
        "zh": "效力关系指向“{clause}”，但没有该条文的规则承担义务“{obligation}”",
        "en": "the binding of obligation {obligation!r} names {clause}, of which no rule carries it",
    },
    "R516": {
        "zh": "规则“{rule}”没有一对仅一个事实不同的违反与符合用例",
        "en": "rule {rule} has no violating and compliant case that differ in one fact only",
    },
    "R601": {"zh": "用例“{at}”没有通过：{problems}", "en": "case {at!r} failed: {problems}"},
    "R602": {
        "zh": "用例提到的规则“{rule}”不在本文件中；相近：{near}",
        "en": "the case names rule {rule!r}, which this file does not have; nearest: {near}",
    },
    "R603": {
        "zh": "用例中的“{name}”既不是类，也不是“类/名称”",
        "en": "{name!r} in the case is neither a class nor `class/name`",
    },
    "R604": {
        "zh": "用例无法建立建筑描述：{reason}",
        "en": "the case does not make a valid building description: {reason}",
    },
    "R701": {
        "zh": "{clause} 已有文件 {file}\n在其中另加一条规则；脚手架不改动已有的文件",
        "en": "{clause} has a file: {file}\nadd the rule there; nothing that is there is ever overwritten",
    },
    "R702": {
        "zh": "“{instrument}”是新的规范，没有说明自哪一天起施行\n用 --from 2024-01-01 给出第一版的施行日期",
        "en": "{instrument} is new, and nothing says from which day it is in force\n"
        "give the first day of its first edition with --from 2024-01-01",
    },
    "R703": {
        "zh": "{key} 不能写作“{value}”，应如 {example}",
        "en": "{key} cannot be {value!r}; write it like {example}",
    },
    "R704": {
        "zh": "须恰有一种要求（现有：{found}）\n"
        "--measure 加 --at-most、--at-least、--below、--above 之一；或 --require；或 --judge",
        "en": "a rule makes exactly one demand (found: {found})\n"
        "--measure with one of --at-most, --at-least, --below, --above; or --require; or --judge",
    },
}
