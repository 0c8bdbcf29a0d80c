using System;
using System.Linq;

public class Codes
{
    private static readonly Random random = new Random();
    private readonly Random _random = new();

    public string GeneratePassword(int length)
    {
        const string letters = "abcdefghijkmnpqrstuvwxyz23456789";
        return new string(Enumerable.Repeat(letters, length).Select(s => s[random.Next(s.Length)]).ToArray());
        //                                                                 ^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public string VerificationCode()
    {
        var verificationCode = _random.Next(100000, 999999);
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return verificationCode.ToString("D6");
    }

    public byte[] NewSalt()
    {
        var salt = new byte[16];
        random.NextBytes(salt);
        // <- alert
        return salt;
    }

    public int CreateOtp() => Random.Shared.Next(1_000_000);
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public string GetSessionId()
    {
        var rnd = new Random(Environment.TickCount);
        return rnd.Next().ToString() + rnd.NextDouble();
        //     ^^^^^^^^^^ alert
        //                             ^^^^^^^^^^^^^^^^ alert
    }

    public int Dice() => random.Next(1, 7);

    public void Shuffle(int[] cards)
    {
        for (var i = cards.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (cards[i], cards[j]) = (cards[j], cards[i]);
        }
    }

    public TimeSpan Delay(int attempt) => TimeSpan.FromMilliseconds(100 * attempt + _random.Next(50));

    public string CreateToken()
    {
        var token = new byte[32];
        RandomNumberGenerator.Fill(token);
        return Convert.ToHexString(token);
    }

    public Color RandomColor() => Color.FromArgb(random.Next(256), random.Next(256), random.Next(256));

    public Node Skip(Tokens tokens) => tokens.Next(1);
}
