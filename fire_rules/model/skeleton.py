"""A building file to begin with: one page in Chinese, in the order of a design brief, everything unknown."""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal["factory", "warehouse", "mixed"]

_HEAD = """\
# 建筑文件：{title}。未知的写“未知”，没有的写“无”；范围写 3500..3700、<5 m；无关的键可以删去。
# A building file: write 未知 (unknown) or 无 (none); ranges such as 3500..3700 or <5 m; leave out what does not matter.
名称: 新项目
省份: 未知
城市: 未知
县区: 未知
检查日期: 未知
检查:
  任务: 审查            # 审查 · 验收 · 检查 · 自查 · 调查

建筑:
  名称: 新建{title}
  阶段: 设计            # 设计 · 施工 · 竣工 · 使用 · 停用

  # 一、设计依据与日期
  设计依据: 未知
  设计审批: 未知        # 已取得 · 未取得 · 不需要；决定按哪一版规范检查
  设计日期: 未知        # 2023-06-01、2023-06 或 >= 2023-06-01
  竣工日期: 未知
  消防设计审查: 未知    # 已取得 · 未取得 · 不需要
  消防验收或备案: 未知

  # 二、建筑概况
  结构形式: 未知        # 钢结构 · 钢筋混凝土结构 · 砌体结构 · 木结构 · 混合结构
  耐火等级: 未知        # 一级 · 二级 · 三级 · 四级，或其中几个：[一级, 二级]
  建筑高度: 未知        # m
  地上层数: 未知
  地下层数: 未知
  占地面积: 未知        # ㎡
  总建筑面积: 未知
  建筑体积: 未知        # m3

  # 三、消防设施（全楼；某部分或分区不同的，写在该处）
  消防设施:
    自动灭火系统: 未知  # 未设置 · 局部设置 · 全部设置
    火灾自动报警系统: 未知
    室内消火栓: 未知
    排烟设施: 未知

  # 四、楼层
  楼层:
    - {{编号: 1F, 层号: 1, 建筑面积: 未知, 层高: 未知}}

  # 五、使用部分：一种用途一项
  使用部分:
"""

_FACTORY = """\
    - 编号: 生产
      使用性质: 厂房
      生产火灾危险性: 未知  # 甲 乙 丙 丁 戊，知道项别时写 丙2
      行业: 未知
      所在楼层: [1F]
      建筑面积: 未知
      使用人数: 未知
"""

_WAREHOUSE = """\
    - 编号: 储存
      使用性质: 仓库
      储存火灾危险性: 未知  # 甲 乙 丙 丁 戊，知道项别时写 丙2
      物品种类: 未知
      所在楼层: [1F]
      建筑面积: 未知
      占地面积: 未知
      货架高度: 未知
      物品: 未知
"""

_TAIL = """\

  # 六、防火分区
  防火分区:
{compartments}
  # 七、安全疏散
  楼梯: 未知

  # 八、分隔与构件
  分隔: 未知
  构件: 未知

# 九、防火间距
防火间距: 未知

# 十、单位
单位: 未知
"""

_COMPARTMENT = """\
    - 编号: {id}
      使用部分: {part}
      建筑面积: 未知
      使用人数: 未知
      安全出口数量: 未知
      相邻安全出口最小间距: 未知  # m
      最大疏散距离: 未知          # m
"""

_KINDS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "factory": ("厂房", (("生产", _FACTORY),)),
    "warehouse": ("仓库", (("储存", _WAREHOUSE),)),
    "mixed": ("厂房与仓库合建建筑", (("生产", _FACTORY), ("储存", _WAREHOUSE))),
}


def kinds() -> tuple[str, ...]:
    """The kinds of building that there is a skeleton for."""
    return get_args(Kind)


def new(kind: Kind) -> str:
    """The text of a building file of that kind; it loads without error and states nothing but its frame."""
    title, parts = _KINDS[kind]
    compartments = "".join(
        _COMPARTMENT.format(id=f"F{number}", part=part) for number, (part, _) in enumerate(parts, start=1)
    )
    return _HEAD.format(title=title) + "".join(text for _, text in parts) + _TAIL.format(compartments=compartments)
