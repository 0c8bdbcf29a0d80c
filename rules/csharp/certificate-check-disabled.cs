using System.Net;
using System.Net.Security;

public class Client
{
    public void Make(HttpClientHandler handler, SqlConnectionStringBuilder builder, Stream stream)
    {
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // <- alert
        ServicePointManager.ServerCertificateValidationCallback += (sender, certificate, chain, errors) => { return true; };
        // <- alert
        ServicePointManager.ServerCertificateValidationCallback = delegate { return true; };
        // <- alert
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var ssl = new SslStream(stream, false, (sender, certificate, chain, errors) => true);
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        builder.TrustServerCertificate = true;
        // <- alert
    }

    private static bool Accept(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    //                  ^^^^^^ alert
    {
        return true;
    }

    private static bool Log(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        Console.WriteLine(certificate.Subject);
        return true;
        //     ^^^^ missed: other statements stand before it
    }

    public void Pinned(HttpClientHandler handler)
    {
        // The key is compared with each answer.
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // <- spurious: checked later
    }

    public void Fine(HttpClientHandler handler, bool insecure)
    {
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;
        handler.ServerCertificateCustomValidationCallback = (m, certificate, c, e) => certificate.Thumbprint == Thumbprint;
        handler.AllowAutoRedirect = true;
        list.RemoveAll(item => true);
        if (insecure)
        {
            handler.ServerCertificateCustomValidationCallback = (m, c, h, e) => true;
        }
    }

    private static bool Check(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        return errors == SslPolicyErrors.None;
    }
}
