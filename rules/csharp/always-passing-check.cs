public class Tokens
{
    public bool ValidateToken(string token)
    //          ^^^^^^^^^^^^^ alert
    {
        // TODO: check the signature
        return true;
    }

    public bool IsAdmin(User user) => true;
    //          ^^^^^^^ alert

    protected bool CheckPassword(string name, string password)
    //             ^^^^^^^^^^^^^ alert
    {
        return true;
    }

    public Task<bool> HasPermission(User user, string permission) => Task.FromResult(true);
    //                ^^^^^^^^^^^^^ alert

    private static bool VerifySignature(byte[] body, byte[] signature) { return true; }
    //                  ^^^^^^^^^^^^^^^ alert

    public bool IsAuthorized(User user) => user.Roles.Contains("admin");

    public bool VerifyCertificate(X509Certificate2 certificate)
    {
        if (certificate == null) return false;
        return true;
    }

    public bool ValidateLogin(string name)
    {
        guard.Check(name);
        return true;
    }

    public bool CanExecute(object parameter) => true;

    public bool ValidateInput(string text) => true;

    public bool IsAuthenticated => true;

    public bool CheckAccess(User user) => false;
}
