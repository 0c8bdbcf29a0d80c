public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddCors(o => o.AddPolicy("open", p => p.SetIsOriginAllowed(_ => true).AllowCredentials()));
        //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().AllowAnyMethod().AllowCredentials()));
        //                                                                                ^^^^^^^^^^^^^^^^ alert
        services.AddCors(o => o.AddPolicy("fine", p => p.WithOrigins("https://shop.example").AllowCredentials()));
        services.AddCors(o => o.AddPolicy("public", p => p.AllowAnyOrigin().AllowAnyMethod()));
        services.AddCors(o => o.AddPolicy("own", p => p.SetIsOriginAllowed(origin => allowed.Contains(origin))));
    }

    public void Mirror(HttpContext context)
    {
        Response.Headers.Add("Access-Control-Allow-Origin", Request.Headers["Origin"]);
        //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var origin = context.Request.Headers["Origin"].ToString();
        context.Response.Headers.Append("Access-Control-Allow-Origin", origin);
        //                                                             ^^^^^^ alert
    }

    public void Fixed(HttpContext context)
    {
        context.Response.Headers.Add("Access-Control-Allow-Origin", "https://shop.example");
        context.Response.Headers.Add("X-Echo", Request.Headers["Origin"]);
    }

    public void Listed(HttpContext context)
    {
        var origin = context.Request.Headers["Origin"].ToString();
        if (origins.Contains(origin)) context.Response.Headers.Append("Access-Control-Allow-Origin", origin);
    }
}

[EnableCors(origins: "*", headers: "*", methods: "*", SupportsCredentials = true)]
 // <- alert
public class OrdersController : ApiController
{
}

[EnableCors(origins: "*", headers: "*", methods: "GET")]
public class PricesController : ApiController
{
}
