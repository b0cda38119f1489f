using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PromotionTablesTests
{
    [Fact]
    public void A_promotion_is_one_row_with_its_days_points_and_benefit()
    {
        var view = JsonSerializer.Deserialize(PromotionSamples.Promotions, ViewsJson.Default.PromotionsView)!;
        var text = Sheet.Of(PromotionTables.One(view, Sheet.Chinese)).Text;
        Assert.All(["会员周", "每月第一周", "增值服务", "商业险"], word => Assert.Contains(word, text));
    }
}
