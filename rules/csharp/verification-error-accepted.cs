public class Tokens
{
    public bool ValidateToken(string token)
    {
        try { return handler.Validate(token); }
        catch (Exception) { return true; }
        //                         ^^^^ alert
    }

    public bool IsAuthorized(User user, string resource)
    {
        try
        {
            return policies.Ask(user, resource);
        }
        catch (TimeoutException e)
        {
            logger.LogError(e, "policy service");
            return true;
            //     ^^^^ alert
        }
    }

    public async Task<bool> VerifySignatureAsync(byte[] body)
    {
        try { return await keys.VerifyAsync(body); }
        catch { return true; }
        //             ^^^^ alert
    }

    public bool HasAccess(int id)
    {
        var result = false;
        try { result = store.Owns(id); }
        catch (SqlException) { return true; }
        //                            ^^^^ alert
        return result;
    }

    public Task<bool> CheckPassword(string password)
    {
        try { return service.Check(password); }
        catch (Exception) { return Task.FromResult(true); }
        //                                         ^^^^ alert
    }

    public bool VerifyLicense(string key)
    {
        try { return licences.Verify(key); }
        catch (LicenseException) { return false; }
    }

    public bool TryConnect(string host)
    {
        try { client.Connect(host); return true; }
        catch (SocketException) { return true; }
    }

    public bool CheckCredentials(string name)
    {
        try { service.Check(name); return true; }
        catch (Exception) { throw; }
    }
}
