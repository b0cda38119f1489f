namespace CampaignEngine.SampleLedger;

/// <summary>Twelve invented stores in ten cities; more dealers repeat them as branches.</summary>
public static class SampleDealers
{
    private const int FewestAgents = 4;

    private static readonly (
        string City, int No, string Name, string Plates, VehicleModel[] Models)[] Stores =
    [
        ("SH", 1, "上海浦东申驰宝马店", "沪ABDE", VehicleModels.Bmw),
        ("SH", 2, "上海闵行申悦一汽大众店", "沪ABGH", VehicleModels.FawVolkswagen),
        ("BJ", 1, "北京朝阳京诚奔驰店", "京ANPQ", VehicleModels.Mercedes),
        ("BJ", 2, "北京丰台京远一汽丰田店", "京FJKL", VehicleModels.Toyota),
        ("GZ", 1, "广州天河粤骏广汽本田店", "粤A", VehicleModels.Honda),
        ("SZ", 1, "深圳南山鹏程比亚迪店", "粤B", VehicleModels.Byd),
        ("HZ", 1, "杭州滨江钱越吉利店", "浙A", VehicleModels.Geely),
        ("NJ", 1, "南京江宁宁泰上汽大众店", "苏A", VehicleModels.SaicVolkswagen),
        ("CD", 1, "成都高新蓉锦奥迪店", "川AG", VehicleModels.Audi),
        ("WH", 1, "武汉洪山楚风东风日产店", "鄂A", VehicleModels.Nissan),
        ("XA", 1, "西安雁塔秦越比亚迪店", "陕AU", VehicleModels.Byd),
        ("CQ", 1, "重庆渝北渝通长安店", "渝ABD", VehicleModels.Changan),
    ];

    public static IReadOnlyList<SampleDealer> Make(SampleOptions options) =>
        [.. Enumerable.Range(0, options.Dealers).Select(index => Make(options.Seed, index))];

    private static SampleDealer Make(ulong seed, int index)
    {
        var store = Stores[index % Stores.Length];
        var branch = index / Stores.Length;
        var dice = SplitMix64.For(seed ^ 0xDEA1E5, (ulong)index);
        var agents = new List<string>();
        for (var wanted = FewestAgents + dice.Below(3); agents.Count < wanted;)
        {
            var name = PersonNames.Make(ref dice);
            if (!agents.Contains(name))
                agents.Add(name);
        }

        var title = branch == 0 ? store.Name : $"{store.Name}{branch + 1}分店";
        return new SampleDealer(
            $"{store.City}{branch * 10 + store.No:000}", title, store.Plates, store.Models)
        {
            Agents = agents,
        };
    }
}
