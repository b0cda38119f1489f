using System.Globalization;

namespace CampaignEngine.Silo.Security;

/// <summary>What may be shown of personal data to those who do not need it.</summary>
internal static class Mask
{
    private const int Hidden = 4;
    private const int Shown = 3;

    /// <summary><c>13812345678</c> becomes <c>138****5678</c>; anything shorter than that is hidden whole.</summary>
    public static string Phone(string phone) => phone.Length < Shown + Hidden + Hidden
        ? new string('*', phone.Length)
        : string.Concat(phone.AsSpan(0, Shown), new string('*', Hidden), phone.AsSpan(phone.Length - Hidden));

    /// <summary>
    /// <c>张三丰</c> becomes <c>张**</c>: the first sign stays, as many stars as signs follow, three at most.
    /// </summary>
    public static string? Name(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return name;
        var signs = new StringInfo(name);
        var stars = Math.Clamp(signs.LengthInTextElements - 1, 1, Shown);
        return signs.SubstringByTextElements(0, 1) + new string('*', stars);
    }
}
