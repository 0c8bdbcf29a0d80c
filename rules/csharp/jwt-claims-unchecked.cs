public class Startup
{
    private TokenValidationParameters Open(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        ValidateIssuer = false,
        ValidateAudience = false,
        //                 ^^^^^ alert
        ValidateLifetime = false,
        //                 ^^^^^ alert
    };

    public void Configure(JwtBearerOptions options)
    {
        options.TokenValidationParameters.RequireExpirationTime = false;
        //                                                        ^^^^^ alert
        options.TokenValidationParameters.ValidateLifetime = false;
        //                                                   ^^^^^ alert
    }

    public void Both(JwtBearerOptions options)
    {
        options.TokenValidationParameters.ValidateIssuer = false;
        options.TokenValidationParameters.ValidateAudience = false;
        //                                                   ^^^^^ alert
    }

    public ClaimsPrincipal FromExpiredToken(string token)
    {
        var parameters = new TokenValidationParameters { ValidateLifetime = false, IssuerSigningKey = key };
        return handler.ValidateToken(token, parameters, out _);
    }

    private TokenValidationParameters OneService(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        ValidIssuer = "https://login.shop.example",
        ValidateAudience = false,
        ValidateLifetime = true,
    };

    private TokenValidationParameters Own(SecurityKey key) => new()
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        AudienceValidator = (audiences, token, parameters) => audiences.Contains("orders"),
    };
}
