public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        app.UseDeveloperExceptionPage();
        // <- alert
        app.UseRouting();
    }

    public void Database(DbContextOptionsBuilder options)
    {
        options.EnableSensitiveDataLogging();
        // <- alert
    }

    public void Register(HttpConfiguration config)
    {
        config.IncludeErrorDetailPolicy = IncludeErrorDetailPolicy.Always;
        // <- alert
    }

    public void Services(IServiceCollection services)
    {
        services.AddGraphQL(options => options.IncludeExceptionDetails = true);
        //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        IdentityModelEventSource.ShowPII = true;
        // <- alert
    }

    public void Asked(IApplicationBuilder app, IWebHostEnvironment env)
    {
        if (env.IsDevelopment()) app.UseDeveloperExceptionPage();
        else app.UseExceptionHandler("/error");
    }

    public void AskedToo(DbContextOptionsBuilder options, IHostEnvironment env)
    {
        if (env.IsDevelopment()) options.EnableSensitiveDataLogging();
    }

    public void Off(DbContextOptionsBuilder options, HttpConfiguration config)
    {
        options.EnableSensitiveDataLogging(false);
        config.IncludeErrorDetailPolicy = IncludeErrorDetailPolicy.Never;
        options.IncludeExceptionDetails = false;
        CopyMode = CopyMode.Always;
    }
}
