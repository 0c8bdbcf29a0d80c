import tempfile
from pathlib import Path

REPORT = "/tmp/report.csv"


def write(report, name):
    with open("/tmp/report.csv", "w") as file:
    #         ^^^^^^^^^^^^^^^^^ alert
        file.write(report)
    with open(f"/tmp/{name}.csv", "w") as file:
    #         ^^^^^^^^^^^^^^^^^^ alert
        file.write(report)
    with open("/var/tmp/report.csv", "ab") as file:
    #         ^^^^^^^^^^^^^^^^^^^^^ alert
        file.write(report)
    with open(REPORT, "w") as file:
    #         ^^^^^^ alert
        file.write(report)
    Path("/tmp/report.csv").write_text(report)
    #    ^^^^^^^^^^^^^^^^^ alert
    with open("/dev/shm/state", "wb") as file:
    #         ^^^^^^^^^^^^^^^^ alert
        file.write(report)


def joined(report):
    with open("/tmp/" + "report.csv", "w") as file:
        #     ^^^^^^^^^^^^^^^^^^^^^^^ missed: put together
        file.write(report)


def fine(report):
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(report)
    with open("/tmp/report.csv") as file:
        file.read()
    with open("/tmp/report.csv", "r") as file:
        file.read()
    with open(f"/tmp/{uuid4()}.csv", "w") as file:
        file.write(report)
    with open("tmp/report.csv", "w") as file:
        file.write(report)
    with open("/srv/report.csv", "w") as file:
        file.write(report)
    with open(report, "w") as file:
        file.write("")
