public class Hooks
{
    public bool Check(byte[] body, byte[] signature)
    {
        using var hmac = new HMACSHA256(key);
        var computed = hmac.ComputeHash(body);
        return computed.SequenceEqual(signature);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public bool Text(string body, string signature)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        if (expected != signature) return false;
        //  ^^^^^^^^^^^^^^^^^^^^^ alert
        return true;
    }

    public bool Password(string password, byte[] salt, byte[] storedHash)
    {
        using var derive = new Rfc2898DeriveBytes(password, salt, 100000);
        return derive.GetBytes(32).SequenceEqual(storedHash);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public IActionResult Header()
    {
        var given = Request.Headers["X-Api-Key"];
        if (given != options.ApiKey) return Unauthorized();
        //  ^^^^^^^^^^^^^^^^^^^^^^^ alert
        if (Request.Headers["X-Hook-Token"] == configuration["Hook:Token"]) return Ok();
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok();
    }

    public bool Fixed(byte[] body, byte[] signature)
    {
        using var hmac = new HMACSHA256(key);
        return CryptographicOperations.FixedTimeEquals(hmac.ComputeHash(body), signature);
    }

    public bool SameFile(byte[] left, byte[] right) => SHA256.HashData(left).SequenceEqual(SHA256.HashData(right));

    public bool Kind(Token token, Token expected) => token == expected;

    public bool Missing(string signature)
    {
        using var hmac = new HMACSHA256(key);
        return signature == null || hmac == null;
    }

    public IActionResult Language() => Request.Headers["Accept-Language"] == fallback ? Ok() : NotFound();
}
