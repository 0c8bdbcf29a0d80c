#include <string>

void find(QSqlQuery &query, sql::Statement *statement, const std::string &name, int id)
{
    statement->executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    std::string sql = "DELETE FROM users WHERE name = '" + name + "'";
    statement->execute(sql);
    //                 ^^^ alert
    query.exec("SELECT * FROM users WHERE name = '" + name + "'");
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
    //               ^^^^^^^^^^^ alert
    statement->executeQuery("SELECT * FROM users WHERE id = " + std::to_string(id));
    query.prepare("SELECT * FROM users WHERE name = ?");
    std::string table = "SELECT * FROM users";
    statement->executeQuery(table + " ORDER BY name");
    worker.execute("selected " + name);
}
