using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed class FaultsTests
{
    private readonly Faults _faults = new();

    [Theory]
    [InlineData("price")]
    [InlineData("bought-elsewhere")]
    [InlineData("n90")]
    public void A_short_code_is_taken(string code)
    {
        Assert.Equal(code, _faults.Code("reason", code, 60));
        Assert.True(_faults.IsClean);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Price")]
    [InlineData("too dear")]
    [InlineData("王芳嫌贵")]
    [InlineData("a\nb")]
    [InlineData("sixty-one")]
    public void Free_text_is_no_code(string? text)
    {
        _faults.Code("reason", text, 8);
        Assert.False(_faults.IsClean);
    }
}
