TABLE = "users"


def find_user(name):
    return "SELECT id FROM users WHERE name = '%s'" % name
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def find_order(number):
    query = "SELECT * FROM orders WHERE number = " + number
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return query


def rename(user, name):
    return "UPDATE users SET name = '{}' WHERE id = {}".format(name, user)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def remove(session):
    statement = f"DELETE FROM sessions WHERE token = '{session}'"
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return statement


def add(name, mail):
    return f"INSERT INTO users (name, mail) VALUES ('{name}', '{mail}')"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def spread(name):
    return f"""SELECT id
    #      ^^^^^^^^^^^^^ alert
        FROM users
        WHERE name = '{name}'
    """


def twice(name, mail):
    where = "name = '%s'" % name
    return "SELECT id FROM users WHERE " + where
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def all_users():
    return "SELECT id FROM " + TABLE + " ORDER BY id"


def count(table_name):
    return f"SELECT COUNT(*) FROM {table_name}"


def some(ids):
    placeholders = ", ".join("?" for _ in ids)
    return f"SELECT * FROM users WHERE id IN ({placeholders})"


def numbered(number):
    return "SELECT * FROM users WHERE id = %d" % int(number)


def run(cursor, name):
    cursor.execute("SELECT id FROM users WHERE name = %s", (name,))
    return "selected %s from the list" % name


def told(name):
    return "Select a seat from the plan, %s" % name


def choose(column_name):
    return "SELECT {} FROM users".format(column_name)
