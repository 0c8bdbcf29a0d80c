const { Pool } = require('pg');
const mysql = require('mysql2/promise');
const Database = require('better-sqlite3');
const format = require('pg-format');

const pool = new Pool();
const db = new Database('app.db');
const TABLE = 'users';

app.get('/users', async (req, res) => {
  const { rows } = await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.json(rows);
});

app.get('/search', (req, res) => {
  const term = req.query.q;
  const sql = "SELECT id, title FROM posts WHERE title LIKE '%" + term + "%'";
  connection.query(sql, (error, results) => res.json(results));
  //               ^^^ alert
});

async function list(status, sort) {
  let sql = 'SELECT * FROM orders';
  if (status) sql += ` WHERE status = '${status}'`;
  await connection.execute(sql);
  //                       ^^^ alert
  await db.prepare('DELETE FROM orders WHERE id = ' + status).run();
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  await pool.query({ text: `SELECT * FROM orders ORDER BY ${sort}` });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  await knex.raw(`update orders set status = '${status}'`);
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  await knex('orders').whereRaw(`status = '${status}'`);
  //                            ^^^^^^^^^^^^^^^^^^^^^^ alert
  await knex('orders').orderByRaw('created_at ' + sort);
  //                              ^^^^^^^^^^^^^^^^^^^^ alert
  await sequelize.query("SELECT * FROM orders WHERE status = '".concat(status, "'"));
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async function helper(name) {
  return run(buildQuery(name));
  //         ^^^^^^^^^^^^^^^^ missed: put together in another function
}

async function parameterised(id, ids, name, columns) {
  await pool.query('SELECT * FROM users WHERE id = $1', [id]);
  await connection.execute('SELECT * FROM users WHERE name = ?', [name]);
  await pool.query(`SELECT * FROM ${TABLE} WHERE id = $1`, [id]);
  await pool.query(`SELECT * FROM users LIMIT ${Number(id)}`);
  const sql = 'SELECT * FROM users' + ' WHERE id = ?';
  db.prepare(sql).get(id);
  await sql`SELECT * FROM users WHERE id = ${id}`;
  await client.query(sql`SELECT * FROM users WHERE id = ${id}`);
  await connection.query(`SELECT * FROM users WHERE id IN (${ids.map(() => '?').join(',')})`, ids);
  await pool.query(`SELECT * FROM users WHERE name = ${connection.escape(name)}`);
  await pool.query(format(`SELECT %I FROM users`, columns));
  await knex('users').whereRaw('lower(name) = ?', [name]);
  await api.get(`/users/${id}`);
  await cache.get('select:' + id);
  tasks.run(`Update ${name}`.length);
  document.querySelectorAll(`input[name='${name}']`);
}
