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
    public void A_vehicle_without_a_plate_yet_is_no_fault(string text) =>
        Assert.Equal(default, LedgerPlate.Read(text));
}
