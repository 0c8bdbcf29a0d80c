public class Startup
{
    public Startup(IConfiguration configuration, IConfigurationSection section)
    {
        var key = configuration["Jwt:Key"] ?? "dev-secret-key-123";
        //                                    ^^^^^^^^^^^^^^^^^^^^ alert
        var secret = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "change-me";
        //                                                               ^^^^^^^^^^^ alert
        var api = configuration.GetValue<string>("Payment:ApiKey", "test-key");
        //                                                         ^^^^^^^^^^ alert
        var token = configuration.GetValue<string>("Hook:Token") ?? "letmein";
        //                                                          ^^^^^^^^^ alert
        var password = section["AdminPassword"] ?? "admin";
        //                                         ^^^^^^^ alert

        var host = configuration["Smtp:Host"] ?? "localhost";
        var issuer = configuration["Jwt:Issuer"] ?? "shop";
        var required = configuration["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not set");
        var none = configuration["Jwt:Key"] ?? "";
        var folder = Environment.GetEnvironmentVariable("TOKEN_DIR") ?? "/var/lib/tokens";
        var other = configuration["Jwt:Key"] ?? configuration["Key"];
    }
}
