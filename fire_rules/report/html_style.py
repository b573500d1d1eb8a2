"""The style sheet of the HTML report, for the screen and for A4."""

from __future__ import annotations

STYLE = """
:root{--ink:#1c2430;--quiet:#5d6875;--line:#d5dae1;--violation:#c0392b;--judgement:#7d3c98;--undetermined:#b9770e;
--compliant:#2e7d4f;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#eef1f4;
font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:960px;margin:0 auto;padding:24px;background:var(--paper)}
h1{font-size:24px;margin:0 0 4px}
h2{font-size:17px;margin:28px 0 8px;padding-bottom:4px;border-bottom:2px solid var(--line)}
.counts{font-size:17px;font-weight:600;margin:0}
header p,footer p,.line{margin:2px 0}
.fault{color:var(--violation);font-weight:600}
.quiet{color:var(--quiet)}
.line{text-indent:-2ch}
ol>li{margin-bottom:14px}
ol>li>p{margin:0;font-weight:600}
ol>li ul{margin:2px 0;padding-left:1.2em;color:var(--quiet);list-style:none}
.violations_mandatory ol>li::marker,.violations_law ol>li::marker{color:var(--violation);font-weight:700}
details{margin-top:4px;font-size:13px;color:var(--quiet)}
details div{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{padding:3px 6px;text-align:left;border-bottom:1px solid var(--line);vertical-align:middle}
.number{text-align:right;white-space:nowrap}
svg{display:block;max-width:100%;height:auto}
.bars svg{width:160px}
svg text{font-size:13px;fill:var(--ink)}
svg .small{font-size:11px;fill:var(--quiet)}
svg .storey{font-weight:600}
.box rect,.stair rect{fill:#f4f6f8;stroke:#9aa5b1}
.box.violation rect,.stair.violation rect{fill:#f8dcd8;stroke:var(--violation);stroke-width:2}
.box.judgement rect,.stair.judgement rect{fill:#ecdff2;stroke:var(--judgement);stroke-width:2}
.box.undetermined rect,.stair.undetermined rect{fill:#fbedd3;stroke:var(--undetermined)}
.box.compliant rect,.stair.compliant rect{fill:#dcefe3;stroke:var(--compliant)}
.stair path{fill:none;stroke:var(--ink);stroke-width:1.5}
.bar rect{fill:#8fa3b8}
.bar.violation rect{fill:var(--violation)}
.bar.compliant rect{fill:var(--compliant)}
.bar.judgement rect{fill:var(--judgement)}
.bar.undetermined rect{fill:var(--undetermined)}
.bar path{stroke:var(--ink);stroke-width:2;fill:none}
.key{display:inline-block;margin-right:12px;padding-left:8px;border-left:10px solid #9aa5b1}
.key.violation{border-color:var(--violation)}
.key.judgement{border-color:var(--judgement)}
.key.undetermined{border-color:var(--undetermined)}
.key.compliant{border-color:var(--compliant)}
footer{margin-top:28px;border-top:2px solid var(--line);padding-top:8px}
@media screen and (max-width:640px){main{padding:14px}.bars{display:block;overflow-x:auto}
.bars svg{width:100px;max-width:none}
.drawing{overflow-x:auto}.drawing svg{width:660px;max-width:none}ol{padding-left:1.6em}}
@page{size:A4;margin:15mm}
@media print{body{background:none;font-size:11px}main{max-width:none;padding:0}
li,tr,.drawing{break-inside:avoid}h2{break-after:avoid}details{display:none}}
""".strip()
