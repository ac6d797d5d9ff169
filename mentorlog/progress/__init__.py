"""What happened over a period, as figures (figures-and-privacy.md, 4.1 and 4.2). There is no combined score."""

from mentorlog.progress.figures import Figures, Progress, figures, progress
from mentorlog.progress.period import Period, usual_period

__all__ = ["Figures", "Period", "Progress", "figures", "progress", "usual_period"]
