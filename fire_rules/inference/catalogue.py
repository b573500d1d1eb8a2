"""Messages of the inference layer (codes I5xx)."""

MESSAGES: dict[str, dict[str, str]] = {
    "I501": {
        "zh": "bind 中没有变量“{name}”；应为：{names}",
        "en": "bind names no variable {name}; it has: {names}",
    },
    "I502": {
        "zh": "变量“{name}”没有出现在任何肯定的前提中\n请为它写一个 violated、definition、consequence 或 at_least",
        "en": "variable {name} stands in no positive premise\ngive it a violated, definition, consequence or at_least",
    },
    "I503": {
        "zh": "这一前提没有 of，规则也没有 same：它与其余前提没有联系",
        "en": "this premise has no `of` and the rule no `same`: nothing ties it to the others",
    },
    "I504": {
        "zh": "at_least: {number} 不成立：要素共 {count} 个，至少写 1，至多写全部",
        "en": "at_least: {number} cannot be: there are {count} elements, name at least one and at most all",
    },
    "I505": {
        "zh": "推论互相依赖成环：{path}",
        "en": "consequences depend on one another in a circle: {path}",
    },
    "I506": {"zh": "推论“{id}”已写过一次", "en": "consequence {id} is written twice"},
    "I507": {
        "zh": "没有名为“{id}”的推论{near}",
        "en": "there is no consequence {id}{near}",
    },
    "I508": {
        "zh": "{kind} 必须写明 basis（文件、条款、各版本的日期）",
        "en": "a {kind} must state its basis (instrument, article, editions by date)",
    },
    "I509": {
        "zh": "definition 不能写在 absent 之下：请写 is: false，未知的定义才不会被当作“没有”",
        "en": "a definition cannot stand under absent: write is: false, so that an unknown one is not taken for none",
    },
    "I510": {
        "zh": "变量“{name}”是 {class_}，而此处说的是 {found}",
        "en": "variable {name} is a {class_}, but this speaks of a {found}",
    },
    "I511": {
        "zh": "一个前提只能是 violated、definition、consequence、absent、at_least 之一",
        "en": "a premise is exactly one of violated, definition, consequence, absent, at_least",
    },
    "I512": {
        "zh": "定义应写作 类.名称，例如 part.combustible_store；得到“{text}”",
        "en": "a definition is written class.name, such as part.combustible_store; found {text}",
    },
    "I513": {
        "zh": "金额应为两个不小于零的整数，先小后大",
        "en": "an amount is two whole numbers, not below zero, the smaller first",
    },
    "I514": {
        "zh": "版本应按日期先后排列，互不重叠",
        "en": "editions stand in order of their dates and do not overlap",
    },
    "I515": {
        "zh": "没有规则写有义务“{obligation}”{near}",
        "en": "no rule has the obligation {obligation}{near}",
    },
    "I516": {
        "zh": "没有定义“{name}”，或它不是是非值{near}",
        "en": "there is no definition {name}{near}",
    },
    "I517": {"zh": "没有任何前提", "en": "there is no premise"},
    "I518": {
        "zh": "under 只能与 violated 连用：它说明违反的是哪一部法律的条文",
        "en": "`under` goes with `violated` only: it says of which instrument the clause is broken",
    },
    "I519": {
        "zh": "{instrument} 没有义务“{obligation}”的规则{near}",
        "en": "no rule of {instrument} has the obligation {obligation}{near}",
    },
    "I520": {
        "zh": "法律义务“{obligation}”既没有责任条款，也没有写明不产生责任的理由\n"
        "在 rules/_consequences/liabilities/ 中写一条，或列入 without-liability.yaml",
        "en": "the duty {obligation} has neither a liability nor a reason why none follows\n"
        "write one in rules/_consequences/liabilities/, or list it in without-liability.yaml",
    },
    "I521": {
        "zh": "义务“{obligation}”列在 without-liability.yaml 中，却有责任条款 {id}",
        "en": "{obligation} is listed in without-liability.yaml, but {id} is its liability",
    },
    "I522": {"zh": "义务“{obligation}”列了两次", "en": "{obligation} is listed twice"},
}
