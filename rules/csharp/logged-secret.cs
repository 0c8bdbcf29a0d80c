public class Login
{
    public void Try(string name, string password, User user)
    {
        logger.LogInformation($"login of {name} with {password}");
        //                                            ^^^^^^^^ alert
        _logger.LogDebug("login of {Name} with {Password}", name, user.Password);
        //                                                        ^^^^^^^^^^^^^ alert
        Log.Warning("wrong password: " + password);
        //                               ^^^^^^^^ alert
        Console.WriteLine($"key {settings.ApiKey}");
        //                       ^^^^^^^^^^^^^^^ alert
        Console.WriteLine("Token: {0}", accessToken);
        //                              ^^^^^^^^^^^ alert
    }

    public void Fine(string name, string password, User user)
    {
        logger.LogInformation("login of {Name}", name);
        logger.LogInformation($"password of {name} changed");
        logger.LogInformation($"password has {password.Length} letters");
        Console.WriteLine("Enter password:");
        logger.LogWarning("hash {Hash}", user.PasswordHash);
        writer.WriteLine($"key {settings.ApiKey}");
        logger.LogInformation("page {Page}", nextPageToken);
    }
}
