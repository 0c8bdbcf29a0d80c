#include <libpq-fe.h>
#include <mysql/mysql.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#define TABLE "users"

int find(sqlite3 *db, const char *name)
{
    char sql[256];
    sprintf(sql, "SELECT id FROM users WHERE name = '%s'", name);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
    //                      ^^^ alert
}

int rename_user(MYSQL *db, const char *name, int id)
{
    char query[256];
    snprintf(query, sizeof(query), "UPDATE users SET name = '%s' WHERE id = %d", name, id);
    return mysql_query(db, query);
    //                     ^^^^^ alert
}

PGresult *drop(PGconn *db, const char *name)
{
    char query[256];
    strcpy(query, "DELETE FROM users WHERE name = '");
    strcat(query, name);
    strcat(query, "'");
    return PQexec(db, query);
    //                ^^^^^ alert
}

int prepare(sqlite3 *db, char **argv, sqlite3_stmt **statement)
{
    char sql[128];
    snprintf(sql, sizeof(sql), "select * from items where label like '%%%s%%'", argv[1]);
    return sqlite3_prepare_v2(db, sql, -1, statement, NULL);
    //                            ^^^ alert
}

int add(MYSQL *db, const char *text)
{
    char *query;
    asprintf(&query, "INSERT INTO notes VALUES ('%s')", text);
    return mysql_query(db, query);
    //                     ^^^^^ missed: written through a pointer to it
}

int checked(sqlite3 *db, const char *column)
{
    char sql[128];
    if (!is_column(column))
        return 1;
    snprintf(sql, sizeof(sql), "SELECT %s FROM users", column);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
    //                      ^^^ spurious: checked by another function
}

int fine(sqlite3 *db, MYSQL *my, const char *name, int id, sqlite3_stmt **statement)
{
    char sql[256], other[256], safe[128];
    sqlite3_exec(db, "SELECT id FROM users", NULL, NULL, NULL);
    snprintf(sql, sizeof(sql), "SELECT id FROM users WHERE id = %d", id);
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    snprintf(other, sizeof(other), "SELECT id FROM %s", TABLE);
    mysql_query(my, other);
    sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?", -1, statement, NULL);
    return sqlite3_bind_text(*statement, 1, name, -1, SQLITE_TRANSIENT);
}

int escaped(MYSQL *my, const char *name)
{
    char safe[128], sql[256];
    mysql_real_escape_string(my, safe, name, strlen(name));
    snprintf(sql, sizeof(sql), "SELECT id FROM users WHERE name = '%s'", safe);
    return mysql_query(my, sql);
}
