async fn find(pool: &PgPool, name: &str) -> Result<Vec<User>, sqlx::Error> {
    sqlx::query(&format!("SELECT * FROM users WHERE name = '{}'", name)).fetch_all(pool).await?;
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let sql = format!("SELECT * FROM users WHERE name = '{name}'");
    sqlx::query_as::<_, User>(&sql).fetch_all(pool).await
    //                        ^^^^ alert
}

fn delete(client: &mut Client, name: &str) -> Result<u64, Error> {
    client.execute(format!("DELETE FROM users WHERE name = '{}'", name).as_str(), &[])?;
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let mut text = String::from("UPDATE users SET seen = 1 WHERE name = '");
    text = text + name + "'";
    client.batch_execute(&text)?;
    //                   ^^^^^ alert
    client.execute(&("DELETE FROM users WHERE name = '".to_string() + name), &[])
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

fn diesel_way(connection: &mut PgConnection, name: String) {
    sql_query(format!("SELECT * FROM users WHERE name = '{}'", name)).load::<User>(connection);
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn fine(pool: &PgPool, client: &mut Client, name: &str, id: i64) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT * FROM users WHERE name = $1").bind(name).fetch_all(pool).await?;
    sqlx::query(&format!("SELECT * FROM {} WHERE id = $1", TABLE)).bind(id).fetch_all(pool).await?;
    sqlx::query(&format!("SELECT * FROM users LIMIT {}", id)).fetch_all(pool).await?;
    client.execute("DELETE FROM users WHERE name = $1", &[&name])?;
    map.query(&format!("user {}", name));
    sqlx::query(&statement).fetch_all(pool).await?;
    Ok(())
}
