"""What is wrong with a file that no mentorlog wrote last, said in one line."""

from typing import Any

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.strict import half_characters, read_json
from mentorlog.store.header import HEADER_ID, META

FOREIGN = "is not a mentorlog journal"
"""How the fault of a file begins that is whole, and another program's."""


def fault_in(data: bytes, shown: str) -> str | None:
    """Why these bytes are no journal, to be read after its path; None where they could be one."""
    if not data.strip(b"\0"):
        return "holds nothing but zero bytes" if data else "is empty"
    try:
        found = read_json(data)
    except ValueError as error:
        return str(error)
    return _fault_of_shape(found, shown)


def _fault_of_shape(found: Any, shown: str) -> str | None:
    if not isinstance(found, dict) or META not in found:
        return FOREIGN + _hint(found, shown)
    for name, rows in found.items():
        if not isinstance(rows, dict):
            return f"has the wrong shape: {name} is not a table"
        for row_id, row in rows.items():
            if any(half_characters([name, row_id, row])):
                return f"holds half a character in {name!a}, record {row_id!a}"
    header = found[META].get(HEADER_ID)
    if not isinstance(header, dict) or header.get("format") != "mentorlog":
        return FOREIGN
    return None


def _hint(found: Any, shown: str) -> str:
    """What to do with a full copy that is taken for a journal."""
    is_full_copy = (
        isinstance(found, dict)
        and "schema" in found
        and any(isinstance(found.get(table), list) for table in RECORD_TYPES)
    )
    return f", but it looks like a full copy of one: mentorlog import {shown}" if is_full_copy else ""
