using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerPlateTests
{
    [Theory]
    [InlineData("沪A12345", "沪A12345")]
    [InlineData("沪a·1b345", "沪A1B345")]
    [InlineData("沪A-12345", "沪A12345")]
    [InlineData("沪 A 12345", "沪A12345")]
    [InlineData("沪Ａ１２３４５", "沪A12345")]
    [InlineData("粤BD12345", "粤BD12345")]
    [InlineData("粤BF9A345", null)]
    [InlineData("粤BFA1234", "粤BFA1234")]
    [InlineData("京A12345D", "京A12345D")]
    [InlineData("粤Z1234港", "粤Z1234港")]
    [InlineData("苏A1234学", "苏A1234学")]
    [InlineData("粤Z·1234澳", "粤Z1234澳")]
    [InlineData("京A1234警", "京A1234警")]
    [InlineData("沪D1234挂", "沪D1234挂")]
    [InlineData("沪A1234领", "沪A1234领")]
    [InlineData("粤A12345领", "粤A12345领")]
    [InlineData("使014578", "使014578")]
    [InlineData("224·578使", "224578使")]
    [InlineData("领123456", "领123456")]
    [InlineData("WJ沪12345", "WJ沪12345")]
    [InlineData("WJ•沪1234X", "WJ沪1234X")]
    [InlineData("wj12345", "WJ12345")]
    [InlineData("空A12345", "空A12345")]
    [InlineData("VA12345", "VA12345")]
    [InlineData("京X1234应急", "京X1234应急")]
    [InlineData("川A·X123应急", "川AX123应急")]
    [InlineData("沪A12345临", "沪A12345临")]
    [InlineData("沪A12345(临)", "沪A12345临")]
    [InlineData("沪A1234试", "沪A1234试")]
    [InlineData("川 A 1 2 3 4 5", "川A12345")]
    [InlineData("京O12345", "京O12345")]
    [InlineData("空军A12345", null)]
    [InlineData("沪A0I234", null)]
    [InlineData("沪A", null)]
    [InlineData("12345678使", null)]
    [InlineData("WJ1234", null)]
    [InlineData("A12345", null)]
    [InlineData("沪A1234", null)]
    [InlineData("沪A123456", null)]
    [InlineData("沪AI2345", null)]
    [InlineData("沪AO2345", null)]
    [InlineData("沪I12345", null)]
    [InlineData("台A12345", null)]
    [InlineData("沪A12345沪A12345沪", null)]
    [InlineData("=1+1", null)]
    public void Mainland_plates_are_read_and_all_else_is_refused(string text, string? plate)
    {
        var read = LedgerPlate.Read(text);
        Assert.Equal(plate, read.Value);
        Assert.Equal(plate is null ? "plate_unreadable" : null, read.Fault?.Code);
    }

    [Theory]
    [InlineData("未上牌")]
    [InlineData("新车")]
    [InlineData("临时")]
    [InlineData("待上牌")]
    public void A_vehicle_without_a_plate_yet_is_no_fault(string text) =>
        Assert.Equal(default, LedgerPlate.Read(text));
}
