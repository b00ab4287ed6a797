/** A demand with what people said of achievements for it. */
export interface GradedDemand {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly graded: readonly GradedAchievement[];
}

export interface GradedAchievement {
  readonly id: string;
  /** 4 strong, 3, 2, 1 unrelated. */
  readonly grade: number;
}

/** Demands, achievements and grades, as an evaluation needs them. */
export interface GradedCollection {
  readonly demands: readonly GradedDemand[];
  readonly achievements: readonly { readonly id: string; readonly title: string }[];
}
