using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Headers;

/// <summary>Headers as people write them, through <see cref="HeaderWords"/>, <see cref="KnownWords"/> and
/// <see cref="HeaderText"/>.</summary>
public sealed class HeaderWordsTests
{
    private static readonly HeaderWords Words = HeaderWords.Shipped;
    private static readonly LedgerColumn[] Required = [LedgerColumn.ExpiryDate, LedgerColumn.Phone, LedgerColumn.Plate];

    [Theory]
    [InlineData("dealer_code")]
    [InlineData("Dealer Code")]
    [InlineData("DEALER-CODE ")]
    [InlineData("\uFEFFdealer_code")]
    [InlineData("ｄｅａｌｅｒ＿ｃｏｄｅ")]
    [InlineData("门店编码")]
    [InlineData(" 门店 编码\u3000")]
    [InlineData("门店编码*")]
    [InlineData("*门店编码")]
    [InlineData("1.门店编码")]
    [InlineData("（2）门店编码")]
    [InlineData("3、 门店编码")]
    [InlineData("门店编码（必填）")]
    [InlineData("门店编码【必填，文本格式】")]
    [InlineData("门店\n编码")]
    public void Width_case_blanks_marks_and_hints_do_not_tell_headers_apart(string header) =>
        Assert.Equal(LedgerColumn.DealerCode, Words.Recognise(header)?.Column);

    [Fact]
    public void Every_column_is_known_by_both_its_names()
    {
        foreach (var column in WordList.Shipped.All)
        {
            Assert.Equal((column, null), Known(ColumnNames.En(column)));
            Assert.Equal((column, null), Known(ColumnNames.Zh(column)));
        }
    }

    [Theory]
    [InlineData("保险到期日期", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("到期时间", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("到期日期*", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("保险到期时间", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("保险终止日期", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("终保日期", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("保单止期", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("车险到期日", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("保险期间止", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("Policy End Date", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("insurance expiry date", nameof(LedgerColumn.ExpiryDate))]
    [InlineData("保险起期", nameof(LedgerColumn.StartDate))]
    [InlineData("保单生效日期", nameof(LedgerColumn.StartDate))]
    [InlineData("客户手机号1", nameof(LedgerColumn.Phone))]
    [InlineData("联系方式", nameof(LedgerColumn.Phone))]
    [InlineData("移动电话", nameof(LedgerColumn.Phone))]
    [InlineData("车主手机", nameof(LedgerColumn.Phone))]
    [InlineData("投保人手机号", nameof(LedgerColumn.Phone))]
    [InlineData("被保人联系电话", nameof(LedgerColumn.Phone))]
    [InlineData("手机号(备用)", nameof(LedgerColumn.Phone))]
    [InlineData("手机/电话", nameof(LedgerColumn.Phone))]
    [InlineData("手机号码（11位）", nameof(LedgerColumn.Phone))]
    [InlineData("车辆识别代码", nameof(LedgerColumn.Vin))]
    [InlineData("车架号/车辆识别代码", nameof(LedgerColumn.Vin))]
    [InlineData("车架号(VIN)", nameof(LedgerColumn.Vin))]
    [InlineData("底盘号", nameof(LedgerColumn.Vin))]
    [InlineData("号牌", nameof(LedgerColumn.Plate))]
    [InlineData("车辆牌照", nameof(LedgerColumn.Plate))]
    [InlineData("分公司代码", nameof(LedgerColumn.DealerCode))]
    [InlineData("机构代码", nameof(LedgerColumn.DealerCode))]
    [InlineData("店代码", nameof(LedgerColumn.DealerCode))]
    [InlineData("4S店编码", nameof(LedgerColumn.DealerCode))]
    [InlineData("被保险人名称", nameof(LedgerColumn.Owner))]
    [InlineData("厂牌型号", nameof(LedgerColumn.Model))]
    [InlineData("保费(元)", nameof(LedgerColumn.Premium))]
    [InlineData("premium [RMB]", nameof(LedgerColumn.Premium))]
    [InlineData("保险费合计【人民币】", nameof(LedgerColumn.Premium))]
    [InlineData("保费/元", nameof(LedgerColumn.Premium))]
    [InlineData("出险次数(次)", nameof(LedgerColumn.ClaimsLastTerm))]
    [InlineData("短信同意（是/否）", nameof(LedgerColumn.ConsentSms))]
    public void The_words_of_the_trade_are_known(string header, string column) =>
        Assert.Equal(column, Words.Recognise(header)?.Column.ToString());

    [Theory]
    [InlineData("商业险到期日", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("商业险止期", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("商业险结束日期", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("商业保险到期时间", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("强制险到期日", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    [InlineData("交强险保险止期", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    [InlineData("到期日(交强险)", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    [InlineData("（商业）起保日期", LedgerColumn.StartDate, InsuranceLine.Commercial)]
    [InlineData("止期-商业险", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("交强险保单号", LedgerColumn.PolicyNo, InsuranceLine.Compulsory)]
    [InlineData("商业险保费(元)", LedgerColumn.Premium, InsuranceLine.Commercial)]
    [InlineData("交强险承保公司", LedgerColumn.Insurer, InsuranceLine.Compulsory)]
    [InlineData("compulsory_expiry_date", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    public void A_header_may_say_the_line_of_its_policy(string header, object column, object line) =>
        Assert.Equal(((LedgerColumn)column, (InsuranceLine?)line), Known(header));

    [Theory]
    [InlineData("上年到期日")]
    [InlineData("去年保费")]
    [InlineData("上年保险公司")]
    [InlineData("上年商业险到期日")]
    [InlineData("商业险上年保费")]
    [InlineData("销售门店")]
    [InlineData("承保机构")]
    [InlineData("出单员")]
    [InlineData("录入日期")]
    [InlineData("投保日期")]
    [InlineData("商业险投保日期")]
    [InlineData("缴费日期")]
    [InlineData("签单日期")]
    [InlineData("商业险")]
    [InlineData("商业险金额")]
    [InlineData("投保单号")]
    [InlineData("续保专员电话")]
    [InlineData("保险公司电话")]
    [InlineData("业务员手机号")]
    [InlineData("门店电话")]
    [InlineData("车架号后六位")]
    [InlineData("号牌种类")]
    [InlineData("质保到期日")]
    [InlineData("驾驶证初登日期")]
    [InlineData("累计出险次数")]
    [InlineData("联系人")]
    [InlineData("客户经理电话")]
    [InlineData("保费(万元)")]
    [InlineData("保费万元")]
    [InlineData("车牌号/车架号")]
    [InlineData("(元)")]
    [InlineData("车架号2")]
    public void False_friends_are_taken_for_nothing(string header) => Assert.Null(Words.Recognise(header));

    [Theory]
    [InlineData("手机号", "联系电话")]
    [InlineData("手机号1", "手机号2")]
    [InlineData("手机号", "手机号1")]
    [InlineData("客户联系电话", "被保险人手机号")]
    [InlineData("被保险人手机号", "投保人手机号")]
    [InlineData("投保人电话", "备用手机")]
    [InlineData("车主", "被保险人")]
    [InlineData("被保险人", "投保人")]
    [InlineData("车主", "客户姓名")]
    [InlineData("保险费合计", "保险费")]
    [InlineData("总保费", "保费")]
    [InlineData("Total Premium", "Premium")]
    [InlineData("mobile", "phone")]
    [InlineData("商业险保费合计", "商业险保费")]
    [InlineData("保险到期日", "到期日")]
    [InlineData("门店编码", "分公司代码")]
    [InlineData("品牌型号", "车型")]
    [InlineData("车型", "品牌")]
    [InlineData("续保专员", "业务员")]
    [InlineData("初登日期", "上牌日期")]
    public void The_more_complete_of_two_words_comes_first(string better, string lesser)
    {
        var (first, second) = (Words.Recognise(better)!.Value, Words.Recognise(lesser)!.Value);
        Assert.True(first.IsLike(second));
        Assert.True(first.Rank < second.Rank, $"{first.Rank} < {second.Rank}");
    }

    [Theory]
    [InlineData("商业险", "止期", LedgerColumn.ExpiryDate, InsuranceLine.Commercial)]
    [InlineData("交强险信息", "保单号", LedgerColumn.PolicyNo, InsuranceLine.Compulsory)]
    [InlineData("交强险", "保险止期", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    [InlineData("商业险", "交强险到期日", LedgerColumn.ExpiryDate, InsuranceLine.Compulsory)]
    [InlineData("保险信息", "到期日", LedgerColumn.ExpiryDate, null)]
    [InlineData("保险", "结束日期", LedgerColumn.ExpiryDate, null)]
    [InlineData("车主", "手机", LedgerColumn.Phone, null)]
    [InlineData("投保人信息", "姓名", LedgerColumn.Owner, null)]
    [InlineData("车辆信息", "车架号", LedgerColumn.Vin, null)]
    public void A_title_above_says_whose_header_it_is(string title, string header, object column, object? line)
    {
        var meaning = Words.Recognise(title, header);
        Assert.Equal(((LedgerColumn)column, (InsuranceLine?)line), (meaning!.Value.Column, meaning.Value.Line));
    }

    [Theory]
    [InlineData("上年保险信息", "到期日")]
    [InlineData("业务员信息", "手机号")]
    [InlineData("送修人", "姓名")]
    [InlineData("商业险", "录入日期")]
    [InlineData("车辆信息", "")]
    public void A_title_may_say_that_a_header_is_of_something_else(string title, string header) =>
        Assert.Null(Words.Recognise(title, header));

    [Theory]
    [InlineData("保险有效截止日", LedgerColumn.ExpiryDate)]
    [InlineData("保险到日期", LedgerColumn.ExpiryDate)]
    [InlineData("保险何时到期", LedgerColumn.ExpiryDate)]
    [InlineData("机主手机号码号", LedgerColumn.Phone)]
    [InlineData("expiery date", LedgerColumn.ExpiryDate)]
    public void An_unknown_header_has_a_likely_meaning(string header, object column) =>
        Assert.Equal((LedgerColumn)column, Words.LikeliestOf(header, Required));

    [Theory]
    [InlineData("录入日期")]
    [InlineData("上年到期日")]
    [InlineData("天气")]
    [InlineData("x")]
    public void What_is_like_nothing_or_known_as_something_else_is_not_asked_about(string header) =>
        Assert.Null(Words.LikeliestOf(header, Required));

    [Fact]
    public void A_group_may_have_words_of_its_own()
    {
        var words = new HeaderWords(new Dictionary<LedgerColumn, string[]> { [LedgerColumn.Phone] = ["专线号码"] });
        Assert.Equal(LedgerColumn.Phone, words.Recognise("专线号码*")?.Column);
        Assert.Null(Words.Recognise("专线号码"));
    }

    [Fact]
    public void A_long_header_is_no_known_column() =>
        Assert.Null(Words.Recognise(new string('x', 10_000)));

    private static (LedgerColumn?, InsuranceLine?) Known(string header) =>
        (Words.Recognise(header)?.Column, Words.Recognise(header)?.Line);
}
