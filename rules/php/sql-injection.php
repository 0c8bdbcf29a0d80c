<?php

const TABLE = 'users';

$connection = mysqli_connect('db', 'shop', getenv('DB_PASSWORD'), 'shop');
$id = $_GET['id'];
$result = mysqli_query($connection, "SELECT * FROM users WHERE id = $id");
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$query = "SELECT * FROM users WHERE name = '" . $_POST['name'] . "'";
$result = mysqli_query($connection, $query);
//                                  ^^^^^^ alert
$rows = $connection->query("SELECT * FROM users WHERE name = '{$_POST['name']}'");
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
pg_query($pg, sprintf("DELETE FROM notes WHERE id = %s", $_GET['note']));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$wpdb->get_row("SELECT * FROM {$wpdb->posts} WHERE post_name = '{$_GET['slug']}'");
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
mysqli_query($connection, "SELECT * FROM users WHERE id = " . (int) $_GET['id']);

class UserStore
{
    private string $table = 'users';

    public function __construct(private PDO $db)
    {
    }

    public function find($email)
    {
        $sql = "SELECT * FROM users";
        $sql .= " WHERE email = '" . $email . "'";
        return $this->db->query($sql)->fetch();
        //                      ^^^^ alert
    }

    public function rename($id, $name)
    {
        $statement = $this->db->prepare("UPDATE users SET name = '$name' WHERE id = ?");
        //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return $statement->execute([$id]);
    }

    public function search(Request $request)
    {
        $term = $request->input('term');
        User::whereRaw("name LIKE '%$term%'")->get();
        //             ^^^^^^^^^^^^^^^^^^^^^ alert
        DB::table('users')->whereRaw("age > " . $request->age)->get();
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return DB::select("SELECT * FROM users WHERE name = '" . $request->get('name') . "'");
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function heredoc($region)
    {
        $sql = <<<SQL
            SELECT * FROM sales WHERE region = '$region'
        SQL;
        return $this->db->query($sql);
        //                      ^^^^ alert
    }

    public function joined(array $conditions)
    {
        return $this->db->query(implode(' ', ['DELETE FROM users WHERE', ...$conditions]));
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: put together by implode
    }

    public function sorted($column)
    {
        if (!in_array($column, ['name', 'created'], true)) {
            throw new InvalidArgumentException($column);
        }
        return $this->db->query("SELECT * FROM users ORDER BY $column");
    }

    public function fine(PDO $db, $name, int $id, $wpdb, $ids)
    {
        $wpdb->query("DELETE FROM {$wpdb->posts} WHERE ID IN ($ids)");
        $db->query("SELECT * FROM users WHERE id IN (" . implode(',', array_map('intval', $ids)) . ")");
        $db->query("SELECT * FROM {$this->table} ORDER BY name");
        $db->query("SELECT * FROM " . TABLE);
        $db->query("SELECT * FROM users WHERE id = $id");
        $db->query("SELECT * FROM users WHERE name = " . $db->quote($name));
        $statement = $db->prepare('SELECT * FROM users WHERE name = :name');
        $statement->execute(['name' => $name]);
        $wpdb->get_results($wpdb->prepare("SELECT * FROM posts WHERE slug = %s", $name));
        $safe = mysqli_real_escape_string($db, $name);
        mysqli_query($db, "SELECT * FROM users WHERE name = '$safe'");
        $count = count($_GET['ids']);
        $db->query("SELECT * FROM users LIMIT " . intval($_GET['limit']) . ", $count");
        $this->log->query("$name of the month");
        DB::table('users')->where('name', $name)->get();
        return DB::select('SELECT * FROM users WHERE name = ?', [$name]);
    }
}
