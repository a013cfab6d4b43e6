"""LibreOffice's own mail merge on the bench's slip: run by documents.mjs with Debian's python3 and python3-uno.

Arguments: the slip as a .docx file with {字段} tags, a JSON file with its fields, a folder, how many documents. Prints the seconds
that the merge took, one file a document, the office's start-up left out.
"""
import csv
import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

slip, fields, folder, count = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), int(sys.argv[4])
values = json.loads(pathlib.Path(fields).read_text())
PIPE = f"bench-{folder.name}"


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(100):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def make_source(create, rows):
    """Registers a folder of CSV files as the data source `bench`, with the table `slips`."""
    data = folder / "data"
    data.mkdir()
    with open(data / "slips.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(values)
        writer.writerows(values.values() for _ in range(rows))
    context = create("com.sun.star.sdb.DatabaseContext")
    source = context.createInstance()
    source.URL = f"sdbc:flat:{data.as_uri()}"
    source.Info = (
        prop("Extension", "csv"),
        prop("HeaderLine", True),
        prop("FieldDelimiter", ","),
        prop("StringDelimiter", '"'),
        prop("CharSet", "UTF-8"),
    )
    source.DatabaseDocument.storeAsURL((folder / "bench.odb").as_uri(), ())
    context.registerObject("bench", source)


def make_letter(desktop):
    """The slip with a database field in place of each tag, as a clerk would insert them."""
    document = desktop.loadComponentFromURL(pathlib.Path(slip).as_uri(), "_blank", 0, (prop("Hidden", True),))
    for name in values:
        search = document.createSearchDescriptor()
        search.SearchString = "{" + name + "}"
        found = document.findFirst(search)
        while found is not None:
            master = document.createInstance("com.sun.star.text.fieldmaster.Database")
            master.DataBaseName, master.DataTableName, master.DataColumnName = "bench", "slips", name
            field = document.createInstance("com.sun.star.text.textfield.Database")
            field.attachTextFieldMaster(master)
            found.Text.insertTextContent(found, field, True)
            found = document.findNext(found.End, search)
    letter = folder / "letter.odt"
    document.storeToURL(letter.as_uri(), ())
    document.close(True)
    return letter


def merge(create, letter):
    out = folder / "merged"
    out.mkdir()
    job = create("com.sun.star.text.MailMerge")
    job.DataSourceName, job.CommandType, job.Command = "bench", 0, "slips"
    job.DocumentURL, job.OutputURL = letter.as_uri(), out.as_uri()
    job.OutputType, job.FileNamePrefix, job.SaveFilter = 2, "slip", "MS Word 2007 XML"
    start = time.perf_counter()
    job.execute(())
    seconds = time.perf_counter() - start
    made = len(list(out.iterdir()))
    if made != count:
        raise SystemExit(f"{made} documents instead of {count}")
    return seconds


office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation={(folder / 'merge-profile').as_uri()}", "--headless", "--norestore"]
    + [f"--accept=pipe,name={PIPE};urp;"]
)
try:
    context = connect()

    def create(name):
        return context.ServiceManager.createInstanceWithContext(name, context)

    desktop = create("com.sun.star.frame.Desktop")
    make_source(create, count)
    print(merge(create, make_letter(desktop)))
    desktop.terminate()
finally:
    office.terminate()
