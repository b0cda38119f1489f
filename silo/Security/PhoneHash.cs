using System.Security.Cryptography;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// A keyed hash of Chinese mobile numbers, HMAC-SHA256 over the 11 digits: finds a customer's rows without telling the
/// number, and without the key nobody can try all numbers.
/// </summary>
internal sealed class PhoneHash(byte[] key)
{
    public const int Digits = 11;

    /// <summary>The hash of a number in any usual spelling; null when it is no mobile number.</summary>
    public byte[]? Of(string phone)
    {
        Span<byte> digits = stackalloc byte[Digits];
        return TryNormalise(phone, digits) ? HMACSHA256.HashData(key, digits) : null;
    }

    /// <summary>
    /// Reduces a number to its 11 ASCII digits: spaces, dashes, brackets and the country code 86 do not count,
    /// full-width digits do. False when that does not give a mobile number.
    /// </summary>
    public static bool TryNormalise(ReadOnlySpan<char> phone, Span<byte> digits)
    {
        Span<byte> kept = stackalloc byte[Digits + 4];
        var count = 0;
        foreach (var sign in phone)
        {
            if (DigitOf(sign) is { } digit)
            {
                if (count == kept.Length)
                    return false;
                kept[count++] = digit;
            }
            else if (!IsFiller(sign))
            {
                return false;
            }
        }
        var number = WithoutCountry(kept[..count]);
        if (number.Length != Digits || number[0] != (byte)'1')
            return false;
        number.CopyTo(digits);
        return true;
    }

    private static Span<byte> WithoutCountry(Span<byte> digits) =>
        digits.Length == Digits + 2 && digits.StartsWith("86"u8) ? digits[2..]
        : digits.Length == Digits + 4 && digits.StartsWith("0086"u8) ? digits[4..]
        : digits;

    private static byte? DigitOf(char sign) => sign switch
    {
        >= '0' and <= '9' => (byte)sign,
        >= '０' and <= '９' => (byte)(sign - '０' + '0'),
        _ => null,
    };

    private static bool IsFiller(char sign) =>
        sign is ' ' or '-' or '+' or '(' or ')' or '\u3000' or '\u00A0' or '－' or '＋';
}
