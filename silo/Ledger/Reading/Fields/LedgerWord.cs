using System.Buffers;
using CampaignEngine.Grains.Campaigns;
using CustomerTier = CampaignEngine.Grains.Playbooks.Tier;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads columns that know only a few words: flags, tiers and lines of insurance.</summary>
internal static class LedgerWord
{
    // Covers of commercial insurance, which some list in place of its name. Source: domain 6.
    private static readonly SearchValues<string> Voluntary = SearchValues.Create(
        ["车损", "三者", "三责", "盗抢", "车上人员", "座位", "玻璃", "划痕", "不计免赔", "车辆损失"], StringComparison.Ordinal);

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

    public static Parsed<CustomerTier?> Tier(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[4];
        return Word(cell, buffer) switch
        {
            "A" or "A类" or "A级" => CustomerTier.A,
            "B" or "B类" or "B级" => CustomerTier.B,
            "C" or "C类" or "C级" => CustomerTier.C,
            _ => FieldReasons.TierUnreadable,
        };
    }

    public static Parsed<InsuranceLine?> Line(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[60];
        var word = Word(cell, buffer);
        return word switch
        {
            "COMMERCIAL" or "VCI" or "商业险" or "商业" or "商业保险" or "机动车商业险" or "商业车险" or "商险" or "单商业"
                or "单商业险" or "机动车商业保险" or "机动车综合商业保险" => InsuranceLine.Commercial,
            "COMPULSORY" or "CTP" or "TCI" or "交强险" or "交强" or "强制险" or "强险" or "交强保险" or "单交强" or "单交强险"
                or "强制保险" or "交通强制险" or "机动车交强险" or "机动车交通事故责任强制保险" => InsuranceLine.Compulsory,
            _ when word.Contains('商') && word.Contains('强') => FieldReasons.InsuranceLineBoth,
            _ when !word.Contains('强') && word.ContainsAny(Voluntary) => InsuranceLine.Commercial,
            _ => FieldReasons.InsuranceLineUnreadable,
        };
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> cell, Span<char> buffer)
    {
        var length = Folding.Fold(cell, buffer, " '");
        return length < 0 ? [] : buffer[..length];
    }
}
