public class Accounts
{
    public User Login(ShopContext db, LoginModel model)
    {
        return db.Users.FirstOrDefault(u => u.Name == model.Name && u.Password == model.Password);
        //                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public bool Check(User user, string password)
    {
        if (user.Password != password) return false;
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return user.Password.Equals(password);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public async Task Register(ShopContext db, RegisterModel model)
    {
        var user = new User { Name = model.Name };
        user.Password = model.Password;
        // <- alert
        db.Users.Add(user);
        await db.SaveChangesAsync();
    }

    public User Query(ShopContext db, string name, string password) =>
        (from user in db.Users where user.Name == name && user.Password == password select user).SingleOrDefault();
        //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public bool Hashed(User user, string password)
    {
        var hash = Hash(password, user.Salt);
        return user.Password == hash;
    }

    public bool Confirmed(RegisterModel model) => model.Password == model.ConfirmPassword;

    public bool Verified(User user, string password) => BCrypt.Net.BCrypt.Verify(password, user.Password);

    public bool Empty(User user) => user.Password == null || user.Password == "";

    public void Fill(LoginModel form, string password)
    {
        form.Password = password;
        client.Password = settings.Password;
    }
}
