import json
import sqlite3
import tracemalloc

from answer import Suggestions

connection = sqlite3.connect(":memory:")
connection.execute("create table products(name text)")
connection.executemany("insert into products values (?)", [("Lamp",), ("Ladder",), ("Oak table",)])
asked, now = [], [1000.0]
connection.set_trace_callback(asked.append)
try:
    suggestions = Suggestions(connection, lambda: now[0])
    works = list(suggestions.suggest(" LA")) == ["Ladder", "Lamp"] and list(suggestions.suggest("oak")) == ["Oak table"]
    before = len(asked)
    now[0] += 599
    works = works and list(suggestions.suggest(" LA")) == ["Ladder", "Lamp"] and list(suggestions.suggest("x")) == []
    works = works and len(asked) == before + 1
    connection.execute("insert into products values ('Lasso')")
    connection.commit()
    now[0] += 2
    works = works and list(suggestions.suggest("la")) == ["Ladder", "Lamp", "Lasso"]
    connection.set_trace_callback(None)
    # Texts that nobody types twice, for half an hour: what is kept must not grow with them.
    tracemalloc.start()
    suggestions = Suggestions(connection, lambda: now[0])
    for number in range(6000):
        now[0] += 0.3
        suggestions.suggest(f"{number}" + "x" * 2000)
    exploited = tracemalloc.get_traced_memory()[0] > 9_000_000
except Exception:
    works = exploited = False
print(json.dumps({"works": works, "exploited": exploited}))
