"""Messages of the command line (codes C1xx)."""

MESSAGES: dict[str, dict[str, str]] = {
    "C101": {
        "zh": "没有文件“{name}”\n给出文件、文件夹、通配符，或 - 表示标准输入",
        "en": "no such file: {name}\ngive files, folders, patterns, or - for stdin",
    },
    "C102": {
        "zh": "文件夹“{name}”中没有 .yaml、.yml 或 .json 文件",
        "en": "no .yaml, .yml or .json file in the folder {name}",
    },
    "C103": {
        "zh": "设置 {name} 的值“{value}”不对，应为：{expected}",
        "en": "setting {name}: {value!r} is not one of: {expected}",
    },
    "C104": {
        "zh": "没有名为“{name}”的设置；可用的设置见 docs/cli.md",
        "en": "there is no setting named {name}; docs/cli.md lists them",
    },
    "C105": {
        "zh": "配置文件读不懂：{detail}",
        "en": "the configuration file cannot be read: {detail}",
    },
    "C106": {
        "zh": "没有规则“{name}”\n用 fire-rules rules list 查看全部规则",
        "en": "there is no rule {name}\nfire-rules rules list shows all rules",
    },
    "C107": {
        "zh": "没有表“{name}”",
        "en": "there is no table {name}",
    },
    "C108": {
        "zh": "没有名为“{name}”的事实或类",
        "en": "there is no fact or class named {name}",
    },
    "C109": {
        "zh": "规则文件夹“{name}”不存在",
        "en": "there is no folder of rules {name}",
    },
    "C110": {
        "zh": "该文件中没有规则“{rule}”对“{subject}”的结果",
        "en": "the file has no finding of {rule} on {subject}",
    },
    "C111": {
        "zh": "无法写入 {name}：{detail}",
        "en": "cannot write {name}: {detail}",
    },
    "C112": {
        "zh": "没有报告格式“{name}”；可用：{known}",
        "en": "there is no report format {name}; known: {known}",
    },
    "C113": {
        "zh": "没有名为“{name}”的规则包",
        "en": "no installed distribution offers the rule pack {name}",
    },
    "C114": {
        "zh": "选择“{name}”没有选中任何规则",
        "en": "the selection {name} matches no rule",
    },
    "C115": {
        "zh": "{name} 只用于 --format {format}",
        "en": "{name} goes with --format {format} only",
    },
    "C116": {
        "zh": "{file} 里没有单位“{name}”\n文件里的单位：{units}",
        "en": "{file} has no unit {name}\nits units: {units}",
    },
    "C121": {
        "zh": "--format {format} 是二进制文件，不能写到终端\n用 --output FILE 写入文件，或重定向标准输出",
        "en": "--format {format} is a binary file and cannot be written to a terminal\n"
        "write it to a file with --output FILE, or redirect stdout",
    },
    "C122": {
        "zh": "--format {format} 需要另装的库\npip install 'fire-rules[{extra}]'",
        "en": "--format {format} needs a library that is not installed\npip install 'fire-rules[{extra}]'",
    },
}
