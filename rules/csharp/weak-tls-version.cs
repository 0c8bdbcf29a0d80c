using System.Net;

public class Client
{
    public void Start()
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        //                                                          ^^^ alert
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls12;
        //                                                          ^^^^ alert
        System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls11;
        //                                                                                 ^^^^^ alert
        stream.AuthenticateAsClient(host, null, SslProtocols.Tls, true);
        //                                                   ^^^ alert
        var options = new SslServerAuthenticationOptions { EnabledSslProtocols = SslProtocols.Ssl3 };
        //                                                                                    ^^^^ alert
    }

    public void Fine(SslStream stream)
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 | SecurityProtocolType.Tls13;
        ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;
        ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Ssl3;
        if (stream.SslProtocol == SslProtocols.Tls) throw new AuthenticationException("too old");
        var options = new SslServerAuthenticationOptions { EnabledSslProtocols = SslProtocols.None };
        var version = Protocol.Tls;
    }

    public string Name(SslProtocols protocol)
    {
        switch (protocol)
        {
            case SslProtocols.Tls11: return "1.1";
            default: return "other";
        }
    }
}
