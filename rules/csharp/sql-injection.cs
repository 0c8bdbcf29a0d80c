using System.Data.SqlClient;
using Dapper;

public class UserStore
{
    private const string Table = "Users";
    private readonly string schema = "dbo";

    public object Find(SqlConnection connection, string name, string email)
    {
        var command = new SqlCommand("SELECT Id FROM Users WHERE Name = '" + name + "'", connection);
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var other = new SqlCommand();
        other.CommandText = $"SELECT Id FROM Users WHERE Email = '{email}'";
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        string query = "DELETE FROM Users WHERE Name = '" + name + "'";
        var third = new SqlCommand(query, connection);
        //                         ^^^^^ alert
        var adapter = new SqlDataAdapter(string.Format("SELECT * FROM Users WHERE Name = '{0}'", name), connection);
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return command.ExecuteScalar();
    }

    public IActionResult Search(ShopContext context, [FromQuery] string term)
    {
        var users = context.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '%{term}%'").ToList();
        //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        context.Database.ExecuteSqlRaw("UPDATE Users SET Seen = 1 WHERE Name = '" + Request.Query["name"] + "'");
        //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok(users);
    }

    public User Dapper(IDbConnection connection, string name)
    {
        var sql = new StringBuilder("SELECT * FROM Users WHERE 1 = 1");
        sql.Append(" AND Name = '" + name + "'");
        var found = connection.Query<User>($"SELECT * FROM Users WHERE Name = '{name}'");
        //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return connection.QueryFirst<User>(sql.ToString());
        //                                 ^^^^^^^^^^^^^^ alert
    }

    public object Joined(SqlConnection connection, string[] conditions)
    {
        return new SqlCommand(string.Join(" ", "DELETE FROM Users WHERE", conditions[0]), connection);
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: put together by Join
    }

    public object Sorted(SqlConnection connection, string column)
    {
        if (!Columns.Contains(column)) throw new ArgumentException(column);
        return new SqlCommand($"SELECT * FROM Users ORDER BY {column}", connection);
    }

    public void Fine(SqlConnection connection, ShopContext context, string name, int id, Guid key)
    {
        var a = new SqlCommand("SELECT Id FROM Users WHERE Name = @name", connection);
        a.Parameters.AddWithValue("@name", name);
        var b = new SqlCommand($"SELECT * FROM {Table}", connection);
        var c = new SqlCommand($"SELECT * FROM {schema}.Users", connection);
        var d = new SqlCommand($"SELECT * FROM Users WHERE Id = {id}", connection);
        context.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {name}");
        context.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", name);
        connection.Execute("DELETE FROM Users WHERE Id = @id", new { id });
        var e = new RelayCommand("Delete " + name);
        Log.Query($"{name} of the month");
        context.Database.ExecuteSqlRaw($"DELETE FROM Users WHERE Key = '{key}'");
    }
}
