"""Series on an even grid: minutes, exposure and what counts where."""
