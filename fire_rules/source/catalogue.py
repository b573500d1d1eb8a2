"""Messages of the reader. The first line says what is wrong, the next what to do."""

MESSAGES: dict[str, dict[str, str]] = {
    "S101": {
        "zh": "找不到文件 {file}\n请核对路径和文件名。",
        "en": "there is no file {file}\nCheck the path and the name.",
    },
    "S102": {
        "zh": "无法读取 {file}：{reason}\n请给出可读的普通文件。",
        "en": "cannot read {file}: {reason}\nGive an ordinary file that may be read.",
    },
    "S103": {
        "zh": "文件超过 {limit} MiB，未读取\n一份建筑文件远小于此；请拆分为每栋建筑一个文件。",
        "en": "the file is larger than {limit} MiB and was not read\n"
        "A building file is far smaller: write one file for each building.",
    },
    "S104": {
        "zh": "文件编码是 {encoding}，只接受 UTF-8\n"
        "用记事本“另存为”并选编码 UTF-8，或执行 iconv -f {encoding} -t UTF-8 旧文件 > 新文件。",
        "en": "the file is encoded as {encoding}; only UTF-8 is read\n"
        "Save it as UTF-8 in your editor, or run: iconv -f {encoding} -t UTF-8 old > new",
    },
    "S105": {
        "zh": "文件编码是 GB18030（GBK、GB2312），只接受 UTF-8\n"
        "用记事本“另存为”并选编码 UTF-8，或执行 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。",
        "en": "the file is encoded as GB18030 (GBK, GB2312); only UTF-8 is read\n"
        "Save it as UTF-8 in your editor, or run: iconv -f GB18030 -t UTF-8 old > new",
    },
    "S106": {
        "zh": "此处的字节 {byte} 不是合法的 UTF-8\n文件可能已损坏，或混有其他编码的文字；请改正此处后以 UTF-8 保存。",
        "en": "the byte {byte} is not valid UTF-8 here\n"
        "The file is damaged or mixes encodings: mend this place and save as UTF-8.",
    },
    "S107": {
        "zh": "此处有控制字符 {char}\n请删除；文件可能不是文本文件。",
        "en": "there is a control character, {char}, here\nDelete it; the file may not be a text file.",
    },
    "S108": {
        "zh": "此处有看不见的字符 {char}\n多由网页或文档粘贴带入，会使两个看来相同的词不同；请删除后重新输入。",
        "en": "there is an invisible character, {char}, here\n"
        "Pasted text often carries one; it makes words differ that look alike. Delete it and type the word again.",
    },
    "S109": {
        "zh": "文件没有内容\n请写入内容后再检查。",
        "en": "the file holds nothing\nWrite its content first.",
    },
    "S110": {
        "zh": "YAML 语法错误（解析器提示：{problem}）\n请检查此处和上一行的缩进、冒号和引号。",
        "en": "syntax error in YAML (the parser says: {problem})\n"
        "Check indentation, colon and quotes here and on the line above.",
    },
    "S111": {
        "zh": "“{word}”之后是全角冒号“：”，YAML 不把它当作键与值的分隔\n"
        "请写成“{word}: 值”（半角冒号加空格）；若整句就是文字，请加引号。",
        "en": "a full-width colon (：) follows “{word}”; YAML does not take it as the sign between key and value\n"
        "Write “{word}: value”, an ASCII colon and a space; if all of it is one text, quote it.",
    },
    "S112": {
        "zh": "“{word}”之后的冒号后面缺少空格\n请写成“{word}: 值”；若整句就是文字，请加引号。",
        "en": "there is no space after the colon behind “{word}”\n"
        "Write “{word}: value”; if all of it is one text, quote it.",
    },
    "S113": {
        "zh": "此行用制表符（Tab）缩进\n请改用空格，每级两个；编辑器可设为“以空格代替制表符”。",
        "en": "this line is indented with a tab\nUse spaces, two for each level; most editors can be set to do so.",
    },
    "S114": {
        "zh": "此处的括号没有正常结束：少了右括号，或两项之间少了半角逗号\n写法：[甲, 乙] 或 {{键: 值, 键: 值}}。",
        "en": "the bracket opened here does not end: the closing bracket is missing, or a comma between two entries\n"
        "Write [a, b] or {{key: value, key: value}}.",
    },
    "S115": {
        "zh": "此处的引号没有结束\n请补上同样的引号；单引号文字里的 ' 要写成两个。",
        "en": "the quotation opened here does not end\n"
        "Close it with the same mark; within single quotes write ' twice.",
    },
    "S116": {
        "zh": '值不能以“{char}”开头\n请加引号，例如 "{char}…"。',
        "en": 'a value cannot begin with “{char}”\nQuote it: "{char}…".',
    },
    "S117": {
        "zh": "同一行有第二个“冒号加空格”\n值里有冒号时请给整个值加引号；若是下一级的键，请另起一行缩进书写。",
        "en": "there is a second colon with a space on this line\n"
        "Quote a value that holds one; put a key of the next level on a line of its own.",
    },
    "S118": {
        "zh": "此行的缩进与上文不合\n"
        "同一级的键（或“- ”）必须对齐；下一级比上一级多缩进两个空格，且上一级的冒号后不写值。",
        "en": "the indentation of this line does not fit what stands above\n"
        "Keys (or dashes) of one level stand in one column; a key that has lines below it has no value beside it.",
    },
    "S119": {
        "zh": "此行“{word}”没有冒号\n请写成“键: 值”。",
        "en": "there is no colon in “{word}”\nWrite “key: value”.",
    },
    "S120": {
        "zh": "双引号里的反斜杠写法不成立\n要写反斜杠本身请写两个（\\\\），YAML 也可改用单引号。",
        "en": "the backslash within these double quotes means nothing\n"
        "Write a backslash as two (\\\\), or in YAML use single quotes.",
    },
    "S121": {
        "zh": '“{text}”没有加引号：行首的 > 或 | 在 YAML 中另有含义，其后的内容会丢失\n请加引号，例如 ">=2"、"> 5 m"。',
        "en": "“{text}” is not quoted: > or | at the start means something else in YAML; the rest would be lost\n"
        'Quote it, as in ">=2" or "> 5 m".',
    },
    "S122": {
        "zh": "括号里用了全角的“{word}”，YAML 不把它当作分隔\n请改为半角逗号加空格；若是一项文字，请加引号。",
        "en": "there is a full-width “{word}” between the brackets; YAML does not take it as a comma\n"
        "Write an ASCII comma and a space; if it belongs to a text, quote the text.",
    },
    "S123": {
        "zh": "用了全角括号“{word}”，YAML 不把它当作括号\n请改为半角的 [ ] 或 {{ }}；若是文字，请加引号。",
        "en": "“{word}” is a full-width bracket; YAML does not take it as one\n"
        "Write [ ] or {{ }}; if it belongs to a text, quote the text.",
    },
    "S124": {
        "zh": "用了中文引号 {word}，它会成为值的一部分\n请改为半角引号；若引号本身属于文字，请在外面再加半角引号。",
        "en": "{word} is a typographic quotation mark and would become part of the value\n"
        "Use an ASCII quotation mark; if the mark belongs to the text, quote the whole text.",
    },
    "S125": {
        "zh": "用了全角的“＃”，YAML 不把其后当作注释\n请改为半角 #（前面留空格）；若是文字，请加引号。",
        "en": "“＃” is full-width; YAML does not take what follows as a comment\n"
        "Write # with a space before it; if it belongs to a text, quote the text.",
    },
    "S126": {
        "zh": "“{word}”在这里不成列表项\n列表项请写成半角减号加空格“- ”；若是文字，请加引号。",
        "en": "“{word}” does not begin an entry of a list here\n"
        "Write “- ”, a hyphen and a space; if it is a text, quote it.",
    },
    "S127": {
        "zh": "值已结束，后面还有多余内容“{text}”\n检查多写的括号、引号或文字；值里有引号时请给整个值加引号。",
        "en": "the value has ended, but “{text}” follows\n"
        "Look for one bracket, quotation mark or word too many; quote a whole value that holds quotation marks.",
    },
    "S128": {
        "zh": "此处有全角空格（或不换行空格），YAML 把它当作文字\n请改为半角空格。",
        "en": "there is an ideographic or no-break space here; YAML takes it as text\nWrite an ordinary space.",
    },
    "S129": {
        "zh": "列表项不能与键写在同一行\n请在键的下一行缩进书写“- 项”，或写成 [项, 项]；若是文字“-”，请加引号。",
        "en": "an entry of a list cannot stand beside its key\n"
        "Begin it on the next line, indented, or write [a, b]; quote a “-” that is a text.",
    },
    "S130": {
        "zh": "键“{key}”重复，第 {line} 行已有\n请删去一个，或合并两处内容。",
        "en": "the key “{key}” stands twice; the first is on line {line}\nDelete one, or join what they say.",
    },
    "S131": {
        "zh": "不接受 YAML 标签“{tag}”\n请删去；以 ! 开头的文字请加引号。",
        "en": "tags of YAML such as “{tag}” are not read\nDelete it; quote a text that begins with !.",
    },
    "S132": {
        "zh": "不接受合并键“<<”\n请把各键直接写出。",
        "en": "merge keys (<<) are not read\nWrite the keys out.",
    },
    "S133": {
        "zh": "键必须是一个词，这里是列表或映射\n若这是值，请检查上一行是否缺少键。",
        "en": "a key must be a word; here it is a list or a mapping\nIf it is a value, its key is missing above.",
    },
    "S134": {
        "zh": "一个文件只能有一份内容，此处的“---”开始了第二份\n请拆成两个文件。",
        "en": "a file holds one document; this --- begins a second\nMake two files of it.",
    },
    "S135": {
        "zh": '键“{key}”没有加引号，YAML 不把它当作文字\n请加引号，例如 "3.10"（否则 3.10 与 3.1 无法区分）。',
        "en": "the key “{key}” is not quoted, and YAML does not take it as text\n"
        'Quote it, as in "3.10" (unquoted, 3.10 and 3.1 are one number).',
    },
    "S136": {
        "zh": "别名 *{name} 没有对应的锚 &{name}\n锚须写在别名之前；以 * 开头的文字请加引号。",
        "en": "the alias *{name} has no anchor &{name}\n"
        "The anchor must stand before it; quote a text that begins with *.",
    },
    "S137": {
        "zh": "别名 *{name} 用在它自己的锚 &{name} 之内\n内容不能包含自身，请改写。",
        "en": "the alias *{name} stands within its own anchor &{name}\nNothing can contain itself: write it otherwise.",
    },
    "S138": {
        "zh": "锚 &{name} 定义了两次\n请给第二个另取名字。",
        "en": "the anchor &{name} is defined twice\nGive the second another name.",
    },
    "S139": {
        "zh": "不接受 YAML 指令“{text}”\n请删去此行；文件总按 YAML 1.2 读取。",
        "en": "directives of YAML such as “{text}” are not read\nDelete the line; a file is always read as YAML 1.2.",
    },
    "S140": {
        "zh": "“{text}”以 0 开头，不能确定是数还是编号\n编号请加引号，数请去掉前面的 0。",
        "en": "“{text}” begins with 0: a number, or a code?\nQuote a code; write a number without the zero.",
    },
    "S141": {
        "zh": "“{text}”是十六进制或八进制写法\n数请写成十进制，编号请加引号。",
        "en": "“{text}” is a hexadecimal or octal number\nWrite numbers in decimal; quote a code.",
    },
    "S142": {
        "zh": "“{text}”不是有限的数\n没有上限、不知道或没有，请用文字说明（不限、未知、无）。",
        "en": "“{text}” is not a finite number\nSay what is meant in words: no limit, unknown, none.",
    },
    "S143": {
        "zh": "“{text}”的位数或指数超出范围\n请核对此数。",
        "en": "“{text}” has too many digits or too large an exponent\nCheck the number.",
    },
    "S144": {
        "zh": "以 & 或 * 开头的是锚或别名，名字只能用字母、数字、- 和 _\n若是文字，请加引号。",
        "en": "what begins with & or * is an anchor or an alias; its name has letters a–z, digits, - and _ only\n"
        "If it is a text, quote it.",
    },
    "S150": {
        "zh": "嵌套超过 {limit} 层\n请减少层数；此类文件不需要如此深的嵌套。",
        "en": "nested deeper than {limit} levels\nWrite it flatter; no file of this kind needs so many.",
    },
    "S151": {
        "zh": "内容超过 {limit} 项\n请拆分为多个文件。",
        "en": "more than {limit} entries\nMake several files of it.",
    },
    "S152": {
        "zh": "一个值超过 {limit} 个字符\n请缩短，或检查是否漏了引号或括号。",
        "en": "one value has more than {limit} characters\n"
        "Shorten it, or look for a missing quotation mark or bracket.",
    },
    "S153": {
        "zh": "别名展开后超过 {limit} 项\n请减少别名的层层引用。",
        "en": "the aliases stand for more than {limit} entries\nUse fewer aliases of aliases.",
    },
    "S154": {
        "zh": "已有 {limit} 处错误，其余未列\n请先改正以上各处。",
        "en": "{limit} errors; the rest is not listed\nMend these first.",
    },
    "S160": {
        "zh": "JSON 中不能这样写“{text}”\n文字须加双引号；值只能是文字、数、true、false、null、列表或对象。",
        "en": "“{text}” is no value of JSON\n"
        "Put text in double quotes; a value is text, a number, true, false, null, a list or an object.",
    },
    "S161": {
        "zh": 'JSON 的键之后缺少冒号\n写法："键": 值。',
        "en": 'there is no colon after the key\nWrite "key": value.',
    },
    "S162": {
        "zh": "此处应是逗号或右括号，却是“{text}”\n两项之间请写半角逗号，结尾用与开头相配的括号。",
        "en": "“{text}” stands where a comma or the closing bracket should\n"
        "Put a comma between entries, and close with the bracket that matches.",
    },
    "S163": {
        "zh": "最后一项之后多了逗号\nJSON 不允许，请删去。",
        "en": "there is a comma after the last entry\nJSON does not allow it: delete it.",
    },
    "S164": {
        "zh": 'JSON 的键必须加双引号，这里是“{text}”\n写法："键": 值。',
        "en": '“{text}” stands where a key in double quotes should\nWrite "key": value.',
    },
    "S165": {
        "zh": "JSON 内容已结束，后面还有多余内容\n一个文件只能有一份内容，请删去多余部分。",
        "en": "the JSON has ended, but something follows\nA file holds one document: delete the rest.",
    },
    "S166": {
        "zh": "JSON 中没有注释\n请删去注释；需要注释时请改用 YAML 文件。",
        "en": "JSON has no comments\nDelete it, or use a YAML file where you want comments.",
    },
    "S167": {
        "zh": "JSON 只用双引号，不用单引号\n请改为双引号。",
        "en": "JSON has double quotes only, no single quotes\nUse double quotes.",
    },
}
