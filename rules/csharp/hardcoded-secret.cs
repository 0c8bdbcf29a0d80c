public class Settings
{
    private const string Password = "Sommer2024!";
    //                              ^^^^^^^^^^^^^ alert
    public static readonly string API_KEY = "sk_live_51Hx8a7f2cQ";
    //                                      ^^^^^^^^^^^^^^^^^^^^^ alert
    public string ClientSecret { get; set; } = "8f2a-77b1-c0de";
    //                                         ^^^^^^^^^^^^^^^^ alert
    private const string Connection = "Server=db;Database=shop;User Id=sa;Password=Geheim1!;";
    //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public void Connect(SmtpClient client)
    {
        client.Credentials = new NetworkCredential("post@firma.de", "hunter22");
        //                                                          ^^^^^^^^^^ alert
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a-key-that-is-in-the-code-123"));
        //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        settings.AccessKey = "AKIA9ZKQ2L7TBB31";
        //                   ^^^^^^^^^^^^^^^^^^ alert
        var signingKey = "q8Zr4T1mWx";
        //               ^^^^^^^^^^^^ alert
    }

    private const string PasswordKey = "Mail:Password1";
    private const string Username = "Sommer2024!";
    private const string InvalidPassword = "Wrong-password1";
    public string PasswordLabel { get; set; } = "Password1:";
    private const string Secret = "YourSecretKey123";
    private const string Template = "Server={0};User Id={1};Password={2};";
    private const string Integrated = "Server=db;Database=shop;Trusted_Connection=True;";
    public string ApiKey { get; set; } = "";

    public void Fine(IConfiguration configuration, string password)
    {
        var secret = configuration["Jwt:Secret1"];
        client.Credentials = new NetworkCredential(user, password);
        var apiKey = "x-api-key";
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key1"]));
    }
}
