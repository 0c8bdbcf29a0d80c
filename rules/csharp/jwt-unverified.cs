public class Sessions
{
    public string UserOf(string token)
    {
        var handler = new JwtSecurityTokenHandler();
        return handler.ReadJwtToken(token).Subject;
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public void Configure(Options options)
    {
        options.Parameters = new Parameters
        {
            RequireSignedTokens = false,
            //                    ^^^^^ alert
            ValidateIssuerSigningKey = false,
            //                         ^^^^^ alert
            SignatureValidator = (token, parameters) => new JwtSecurityToken(token),
            //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        };
        options.Parameters.RequireSignedTokens = false;
        //                                       ^^^^^ alert
        var payload = decoder.Decode(token, key, verify: false);
        //                                               ^^^^^ alert
    }

    public void Fine(Options options)
    {
        options.Parameters = new Parameters
        {
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            SignatureValidator = (token, parameters) => Verify(token, parameters),
        };
        var payload = decoder.Decode(token, key, verify: true);
        var jwt = handler.ReadToken(token);
        var text = json.Decode(token);
    }
}
