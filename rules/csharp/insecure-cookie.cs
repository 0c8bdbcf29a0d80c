public class Login
{
    public void Remember(HttpResponse response, string token)
    {
        response.Cookies.Append("session", token, new CookieOptions { HttpOnly = false, Secure = false });
        //                                                                       ^^^^^ alert
        //                                                                                       ^^^^^ alert
        var cookie = new HttpCookie("auth", token) { HttpOnly = false };
        //                                                      ^^^^^ alert
        cookie.Secure = false;
        //              ^^^^^ alert
    }

    public void Configure(IServiceCollection services)
    {
        services.AddSession(options =>
        {
            options.Cookie.HttpOnly = false;
            //                        ^^^^^ alert
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            //                            ^^^^^^^^^^^^^^^^^^^^^^^ alert
        });
        services.ConfigureApplicationCookie(options => options.Cookie.HttpOnly = false);
        //                                                                       ^^^^^ alert
        services.AddAuthentication().AddCookie(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
    }

    public void Language(HttpResponse response, string culture)
    {
        response.Cookies.Append("culture", culture, new CookieOptions { HttpOnly = false });
    }

    public void Csrf(HttpResponse response, string token)
    {
        response.Cookies.Append("XSRF-TOKEN", token, new CookieOptions { HttpOnly = false });
    }

    public void Fine(HttpResponse response, string token)
    {
        response.Cookies.Append("session", token, new CookieOptions { HttpOnly = true, Secure = true });
        connection.Secure = false;
        var options = new CookieOptions { IsEssential = false };
    }
}
