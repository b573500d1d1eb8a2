"""Office documents as bytes that depend on nothing but their content: no clock, no order of files by chance."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORE = "docProps/core.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATES = re.compile(
    rb"<dcterms:(created|modified)\b[^>]*>.*?</dcterms:\1>|<dcterms:(?:created|modified)\b[^>]*/>", re.S
)


def stable(document: bytes, changed: Mapping[str, bytes] | None = None) -> bytes:
    """The archive with one time stamp for all members and no dates among its properties.

    ``changed`` gives members other bytes, by name.
    """
    out = BytesIO()
    with ZipFile(BytesIO(document)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            content = (changed or {}).get(name, given.read(name))
            member = ZipInfo(name, _EPOCH)
            member.compress_type, member.external_attr, member.create_system = ZIP_DEFLATED, 0o600 << 16, 3
            made.writestr(member, _DATES.sub(b"", content) if name == CORE else content)
    return out.getvalue()
