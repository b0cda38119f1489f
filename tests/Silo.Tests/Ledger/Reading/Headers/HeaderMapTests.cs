using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Headers;

/// <summary>Which columns are read of a file that has several of a kind, through <see cref="HeaderMap"/>,
/// <see cref="TermPlan"/> and <see cref="TermColumns"/>.</summary>
public sealed class HeaderMapTests
{
    private const string Common = "门店编码,车牌号,手机号";

    [Theory]
    [InlineData("到期日", "none")]
    [InlineData("险种,到期日", "none")]
    [InlineData("商业险到期日", "Commercial")]
    [InlineData("交强险止期", "Compulsory")]
    [InlineData("商业险到期日,交强险到期日", "Commercial Compulsory")]
    [InlineData("到期日,交强险到期日", "Commercial Compulsory")]
    [InlineData("到期日,商业险到期日", "Commercial")]
    [InlineData("到期日,商业险到期日,交强险到期日", "Commercial Compulsory")]
    [InlineData("到期日,商业险保单号,交强险保单号", "Commercial Compulsory")]
    [InlineData("到期日,交强险保单号", "Compulsory")]
    [InlineData("到期日,险种,商业险保单号,交强险保单号", "none")]
    [InlineData("商业险到期日,交强险保单号", "Commercial")]
    public void Headers_say_which_policies_a_row_may_hold(string headers, string lines) =>
        Assert.Equal(lines, string.Join(' ', MapOf($"{Common},{headers}").Terms
            .Select(term => term.Line?.ToString() ?? "none")));

    [Theory]
    [InlineData("商业险到期日,保单号,保费,起保日期", "")]
    [InlineData("商业险到期日,交强险到期日,保单号,保费", "保单号 保费")]
    [InlineData("商业险到期日,交强险到期日,商业险保费,交强险保费,保费合计", "保费合计")]
    [InlineData("商业险到期日,交强险到期日,险种", "险种")]
    [InlineData("商业险到期日,交强险到期日,保险公司", "")]
    [InlineData("商业险到期日,交强险保单号", "交强险保单号")]
    [InlineData("到期日,交强险到期日,保单号", "")]
    public void A_plain_column_is_of_the_only_policy_or_told_as_not_read(string headers, string lesser) =>
        Assert.Equal(lesser, string.Join(' ', MapOf($"{Common},{headers}").Lesser.Select(cell => cell.Text)));

    [Theory]
    [InlineData("到期日,手机号2,联系电话,备用手机", "2 4 5 6")]
    [InlineData("到期日,投保人手机", "2 4")]
    public void Phones_count_one_after_the_other(string headers, string places) =>
        Assert.Equal(places, PlacesOf($"{Common},{headers}", LedgerColumn.Phone));

    [Theory]
    [InlineData("到期日,车牌号码", LedgerColumn.Plate, "1 4")]
    [InlineData("到期日,被保险人,车主,客户姓名", LedgerColumn.Owner, "5")]
    [InlineData("到期日,终保日期", LedgerColumn.ExpiryDate, "4")]
    [InlineData("到期日,机构代码", LedgerColumn.DealerCode, "0")]
    public void Of_other_columns_only_the_first_rank_is_read(string headers, object column, string places) =>
        Assert.Equal(places, PlacesOf($"{Common},{headers}", (LedgerColumn)column));

    [Theory]
    [InlineData("门店编码,车架号,手机号,到期日", "")]
    [InlineData("车牌号,车型", "DealerCode Phone ExpiryDate")]
    [InlineData("门店编码,手机号,到期日", "Plate")]
    public void Required_columns_are_missed(string headers, string missing) =>
        Assert.Equal(missing, string.Join(' ', MapOf(headers).Missing(LedgerOptions.Default)));

    [Fact]
    public void A_file_of_one_dealer_needs_no_column_for_it() =>
        Assert.Empty(MapOf("车牌号,手机号,到期日").Missing(new LedgerOptions { DealerCode = "SH001" }));

    [Fact]
    public void Remarks_name_the_line_where_a_row_has_several_policies()
    {
        var terms = MapOf($"{Common},商业险到期日,交强险到期日").Terms;
        Assert.Equal("compulsory_expiry_date", terms[1].NameOf(LedgerColumn.ExpiryDate));
        Assert.Equal("phone", terms[1].NameOf(LedgerColumn.Phone));
        Assert.Equal("expiry_date", MapOf($"{Common},商业险到期日").Terms[0].NameOf(LedgerColumn.ExpiryDate));
    }

    [Fact]
    public void A_hidden_column_gives_way_to_one_that_is_shown()
    {
        HeaderCell[] cells = [Cell(0, "车主", isHidden: true), Cell(1, "被保险人", isHidden: false)];
        Assert.Equal("被保险人", Assert.Single(new HeaderMap(cells).Read).Text);
        Assert.Equal("车主", Assert.Single(new HeaderMap(cells[..1]).Read).Text);
    }

    private static string PlacesOf(string headers, LedgerColumn column) =>
        string.Join(' ', MapOf(headers).Terms[0].PlacesOf(column).ToArray());

    private static HeaderMap MapOf(string headers) =>
        new([.. headers.Split(',').Select((header, place) => Cell(place, header, isHidden: false))]);

    private static HeaderCell Cell(int place, string header, bool isHidden) =>
        new(place, header, HeaderWords.Shipped.Recognise(header), isHidden);
}
