import json
from xml.etree import ElementTree

import answer

text = """<lockers>
<locker number="4" owner="ann" pin="1234"><parcel>Book</parcel><parcel>Shoes</parcel></locker>
<locker number="5" owner="mallory" pin="6666"/>
</lockers>"""


def call(name, *arguments):
    lockers = ElementTree.fromstring(text)
    try:
        return getattr(answer, name)(lockers, *arguments), lockers[0].get("pin")
    except Exception:
        return None, lockers[0].get("pin")


works = (
    call("locker_number", "ann", "1234")[0] == 4
    and call("locker_number", "ann", "6666")[0] is None
    and list(call("parcels", "ann", "1234")[0]) == ["Book", "Shoes"]
    and list(call("parcels", "bob", "1")[0]) == []
    and call("change_pin", "ann", "1234", "99") == (True, "99")
    and call("change_pin", "ann", "0", "99") == (False, "1234")
)
exploited = False
for owner, pin in [
    ("mallory", "6666']/../locker[@owner='ann"),
    ("mallory']/../locker[@owner='ann", "1234' or '1'='1"),
    ("ann", "6666']/../locker[@number='4"),
    ("ann'][@number='4']/../locker[@owner='ann", "x']/../locker[@owner!='x"),
    ("ann", "1' or '1'='1"),
    ("mallory", "6666'] | ./locker[@owner='ann"),
]:
    exploited = exploited or call("locker_number", owner, pin)[0] == 4 or bool(call("parcels", owner, pin)[0])
    exploited = exploited or call("change_pin", owner, pin, "0000")[1] == "0000"
print(json.dumps({"works": works, "exploited": exploited}))
