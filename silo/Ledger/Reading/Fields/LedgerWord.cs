namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads columns that know only a few words: flags, tiers and lines of insurance.</summary>
internal static class LedgerWord
{
    public static Parsed<bool?> Flag(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[8];
        return Word(cell, buffer) switch
        {
            "是" or "Y" or "YES" or "1" or "TRUE" or "T" or "有" or "√" or "同意" or "1.0" => true,
            "否" or "N" or "NO" or "0" or "FALSE" or "F" or "无" or "×" or "不同意" or "没有" or "0.0" => false,
            _ => FieldReasons.FlagUnreadable,
        };
    }

    public static Parsed<Tier?> Tier(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[4];
        return Word(cell, buffer) switch
        {
            "A" or "A类" or "A级" => Tier.A,
            "B" or "B类" or "B级" => Tier.B,
            "C" or "C类" or "C级" => Tier.C,
            _ => FieldReasons.TierUnreadable,
        };
    }

    public static Parsed<InsuranceLine?> Line(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[24];
        var word = Word(cell, buffer);
        return word switch
        {
            "COMMERCIAL" or "商业险" or "商业" or "商业保险" or "机动车商业险" or "商业车险" => InsuranceLine.Commercial,
            "COMPULSORY" or "交强险" or "交强" or "强制险" or "强险" or "交强保险" => InsuranceLine.Compulsory,
            _ when word.Contains('商') && word.Contains('强') => FieldReasons.InsuranceLineBoth,
            _ => FieldReasons.InsuranceLineUnreadable,
        };
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> cell, Span<char> buffer)
    {
        var length = Folding.Fold(cell, buffer, " '");
        return length < 0 ? [] : buffer[..length];
    }
}
