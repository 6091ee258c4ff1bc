using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>How simulated people work on a stage of one kind, one day at a time.</summary>
internal abstract class Policy
{
    /// <summary>What is done in the stage on this day; nothing on most days.</summary>
    public abstract void Work(SimulatedCity city, Stage stage);

    /// <summary>The policy of a stage's kind.</summary>
    public static Policy For(Stage stage) =>
        stage switch
        {
            ApplyStage => new ApplyPolicy(),
            OpineStage => new OpinePolicy(),
            PubliciseStage { Of: null } => new EmployerNoticePolicy(),
            PubliciseStage => new NoticePolicy(),
            RecommendStage { Step: RecommendStep.Rank } => new RankPolicy(),
            RecommendStage => new ReportPolicy(),
            QualifyStage or InspectStage => new InspectPolicy(),
            ReviewStage { Ends: ReviewEnd.Resolution } => new ResolutionPolicy(),
            ProposeStage { Way: ProposeHow.Rank } => new ProposalPolicy(),
            ProposeStage { Mode: ProposeMode.Shortlist } => new ShortlistPolicy(),
            ProposeStage => new ResolutionPolicy(),
            ApproveStage => new ApprovePolicy(),
            ReviewStage => new ReviewPolicy(),
            NameStage => new NamePolicy(),
            ClearStage => new ClearPolicy(),
            ShowcaseStage => new ShowcasePolicy(),
            StewardStage => new StewardPolicy(),
            RewardStage => new RewardPolicy(),
            _ => throw new SimulationException($"“{stage.Label}”的类型{stage.GetType().Name}没有模拟办法"),
        };
}
