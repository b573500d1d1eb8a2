"""Messages of the language (codes L4xx)."""

MESSAGES: dict[str, dict[str, str]] = {
    "L401": {
        "zh": "表达式有语法错误：{detail}",
        "en": "syntax error in the expression: {detail}",
    },
    "L402": {
        "zh": "规则语言中没有这种写法：{what}；允许的写法见 docs/language.md",
        "en": "the rule language has no such form: {what}; docs/language.md lists what it has",
    },
    "L403": {
        "zh": "没有名为“{name}”的字段、定义、表或枚举值{advice}",
        "en": "there is no field, definition, table or atom named {name!r}{advice}",
    },
    "L404": {
        "zh": "{class_} 没有字段或定义“{name}”{advice}",
        "en": "{class_} has no field or definition {name!r}{advice}",
    },
    "L405": {
        "zh": "类型不符：此处需要 {expected}，得到 {found}",
        "en": "type mismatch: expected {expected}, found {found}",
    },
    "L406": {
        "zh": "单位不符：{left} 与 {right} 不能这样运算",
        "en": "units do not agree: {left} and {right}",
    },
    "L407": {
        "zh": "“{name}”可属于多个枚举（{enums}），请与字段比较",
        "en": "{name!r} belongs to several enumerations ({enums}); compare it with a field",
    },
    "L408": {
        "zh": "枚举“{enum}”没有“{name}”{advice}",
        "en": "enumeration {enum} has no atom {name!r}{advice}",
    },
    "L409": {
        "zh": "定义互相引用成环：{path}",
        "en": "definitions refer to each other in a circle: {path}",
    },
    "L410": {
        "zh": "只能除以能整除（有限小数）的数字；请改写为交叉相乘",
        "en": "division only by a number whose quotient is exact; multiply crosswise instead",
    },
    "L411": {
        "zh": "表“{table}”需要 {expected} 个键，得到 {found} 个",
        "en": "table {table} takes {expected} keys, found {found}",
    },
    "L412": {
        "zh": "表“{table}”没有列“{column}”",
        "en": "table {table} has no column {column!r}",
    },
    "L413": {
        "zh": "表达式过长或嵌套过深（上限 {limit}）",
        "en": "the expression is too long or nested too deeply (bound: {limit})",
    },
    "L414": {
        "zh": "{kind} 需要写明列表为空时的值：{kind}((…), empty=…)",
        "en": "{kind} must say what an empty list means: {kind}((…), empty=…)",
    },
    "L415": {
        "zh": "枚举“{enum}”没有顺序，不能比较大小",
        "en": "enumeration {enum} has no order, so it cannot be compared by size",
    },
    "L416": {
        "zh": "未知单位“{unit}”",
        "en": "unknown unit {unit!r}",
    },
    "L417": {
        "zh": "数字“{text}”请写成十进制整数或小数",
        "en": "write the number {text!r} as a decimal",
    },
}
