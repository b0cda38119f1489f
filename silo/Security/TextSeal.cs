using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Seals people's words for the database, by AES-GCM under a key of their own: who has their rows and not the key reads
/// nothing. A seal opens under the name it was made for alone, so that nobody can move words from one row to another.
/// </summary>
internal sealed class TextSeal(byte[] key)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int WordsAt = NonceBytes + TagBytes;

    /// <summary>Nonce, tag and words; another one each time.</summary>
    public byte[] Seal(string words, string name)
    {
        var plain = Bytes(words);
        var sealedWords = new byte[WordsAt + plain.Length];
        var nonce = sealedWords.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedWords.AsSpan(WordsAt), sealedWords.AsSpan(NonceBytes, TagBytes), Bytes(name));
        return sealedWords;
    }

    /// <summary>The words; null when they were sealed otherwise, or changed since.</summary>
    public string? Open(byte[] sealedWords, string name)
    {
        if (sealedWords.Length < WordsAt)
            return null;
        var plain = new byte[sealedWords.Length - WordsAt];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(sealedWords.AsSpan(0, NonceBytes), sealedWords.AsSpan(WordsAt),
                sealedWords.AsSpan(NonceBytes, TagBytes), plain, Bytes(name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // Half a character, which no form of Unicode can store, becomes the sign for what is unreadable.
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
